package org.commonvision.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.commonvision.organisation.Organisations;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Writes a plan into the list: a few statements for each thousand people, within one transaction of whoever calls. */
final class StaffWriting {

    private static final int AT_A_TIME = 1_000;

    private final Handle sql;
    private final String odsCode;
    private final IntConsumer progress;
    private int done;

    /** @param progress is told after each part how many people have been written so far */
    StaffWriting(Handle sql, String odsCode, IntConsumer progress) {
        this.sql = sql;
        this.odsCode = odsCode;
        this.progress = progress;
    }

    void write(StaffPlan plan, Organisations organisations, LocalDate today) {
        organisations.addUnits(sql, odsCode, plan.newUnits());
        inParts(plan.altered(), this::freeAddresses);
        inParts(plan.altered(), told(this::alter));
        inParts(plan.added(), told(this::add));
        // Now that all of them are there.
        inParts(plan.altered(), this::setManagers);
        inParts(plan.added(), this::setManagers);
        sql.createUpdate("update staff_member set left_on = :today where ods_code = :odsCode and id = any (:leaving)")
                .bind("today", today).bind("odsCode", odsCode).bindArray("leaving", UUID.class, ids(plan.leaving())).execute();
    }

    private interface Part {
        void write(List<ListedMember> people);
    }

    /** No statement grows with the list: on a busy machine one for all of it outlasts what a statement may take. */
    private static void inParts(List<ListedMember> people, Part part) {
        for (int from = 0; from < people.size(); from += AT_A_TIME) {
            part.write(people.subList(from, Math.min(people.size(), from + AT_A_TIME)));
        }
    }

    private Part told(Part part) {
        return some -> {
            part.write(some);
            done += some.size();
            progress.accept(done);
        };
    }

    /** Two people may have changed addresses or numbers with one another: first nobody of them has one. */
    private void freeAddresses(List<ListedMember> people) {
        sql.createUpdate("""
                update staff_member s set email = s.id || '@changes.invalid', employee_number = null
                from unnest(:ids, :emails, :numbers) as listed (id, email, number)
                where s.id = listed.id and s.ods_code = :odsCode and (s.email, s.employee_number) is distinct from (listed.email, listed.number)""")
                .bind("odsCode", odsCode).bindArray("ids", UUID.class, ids(people))
                .bindArray("emails", String.class, texts(people, ListedMember::email)).bindArray("numbers", String.class, texts(people, ListedMember::employeeNumber))
                .execute();
    }

    private void alter(List<ListedMember> people) {
        bound(sql.createUpdate("""
                update staff_member s
                set email = listed.email, name = listed.name, employee_number = listed.number, unit = listed.unit, staff_group = listed.staff_group,
                    pay_band_cluster = listed.cluster, left_on = null
                from unnest(:ids, :emails, :names, :numbers, :units, :groups, :clusters) as listed (id, email, name, number, unit, staff_group, cluster)
                where s.id = listed.id and s.ods_code = :odsCode"""), people).execute();
    }

    private void add(List<ListedMember> people) {
        bound(sql.createUpdate("""
                insert into staff_member (ods_code, id, email, name, employee_number, unit, staff_group, pay_band_cluster)
                select :odsCode, * from unnest(:ids, :emails, :names, :numbers, :units, :groups, :clusters)"""), people).execute();
    }

    private void setManagers(List<ListedMember> people) {
        sql.createUpdate("""
                update staff_member s set manager = listed.manager from unnest(:ids, :managers) as listed (id, manager)
                where s.id = listed.id and s.ods_code = :odsCode and s.manager is distinct from listed.manager""")
                .bind("odsCode", odsCode).bindArray("ids", UUID.class, ids(people)).bindArray("managers", UUID.class, people.stream().map(ListedMember::manager).toList())
                .execute();
    }

    private <S extends SqlStatement<S>> S bound(S statement, List<ListedMember> people) {
        return statement.bind("odsCode", odsCode).bindArray("ids", UUID.class, ids(people))
                .bindArray("emails", String.class, texts(people, ListedMember::email)).bindArray("names", String.class, texts(people, ListedMember::name))
                .bindArray("numbers", String.class, texts(people, ListedMember::employeeNumber)).bindArray("units", String.class, texts(people, ListedMember::unit))
                .bindArray("groups", String.class, texts(people, ListedMember::staffGroup)).bindArray("clusters", String.class, texts(people, ListedMember::payBandCluster));
    }

    private static List<UUID> ids(List<ListedMember> people) {
        return people.stream().map(ListedMember::id).toList();
    }

    private static List<String> texts(List<ListedMember> people, Function<ListedMember, String> text) {
        return people.stream().map(text).toList();
    }
}
