package org.commonvision.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonvision.platform.security.OrganisationData;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Who works for which organisation, under whom, and which of them are accredited facilitators. */
@ApplicationScoped
public class StaffList {

    private static final String MEMBER = "select id, ods_code, email, name, manager from staff_member ";
    private static final String ACCREDITATION = """
            select a.id, a.staff_member_id as staff_member, s.name, a.valid_from, a.valid_to
            from facilitator_accreditation a join staff_member s on s.id = a.staff_member_id
            """;

    /** Somebody on a list, with the name of their line manager, who may be anywhere on it. */
    public record Found(UUID id, String name, String email, UUID manager, String managerName, String unit, String staffGroup, String payBandCluster) {}

    private final Jdbi database;

    StaffList(Jdbi database) {
        this.database = database;
    }

    /** As addresses are kept here, and as a token's is compared. */
    public static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public Optional<StaffMember> withId(UUID id) {
        return database.withHandle(sql -> sql.createQuery(MEMBER + "where id = :id").bind("id", id).map(ConstructorMapper.of(StaffMember.class)).findOne());
    }

    /** Who works there under this address; nobody who has left. */
    public Optional<StaffMember> withAddress(String odsCode, String email) {
        return database.withHandle(sql -> sql.createQuery(MEMBER + "where ods_code = :odsCode and email = :email and left_on is null")
                .bind("odsCode", odsCode).bind("email", address(email)).map(ConstructorMapper.of(StaffMember.class)).findOne());
    }

    /** All that the list has of everybody, of those who have left too. */
    List<ListedMember> everybodyOf(String odsCode) {
        return database.withHandle(sql -> everybodyOf(sql, odsCode));
    }

    static List<ListedMember> everybodyOf(Handle sql, String odsCode) {
        return sql.createQuery("select id, email, name, employee_number, manager, unit, staff_group, pay_band_cluster, left_on from staff_member where ods_code = :odsCode")
                .bind("odsCode", odsCode)
                .map((row, _) -> new ListedMember(row.getObject("id", UUID.class), row.getString("email"), row.getString("name"), row.getString("employee_number"),
                        row.getObject("manager", UUID.class), row.getString("unit"), row.getString("staff_group"), row.getString("pay_band_cluster"),
                        row.getObject("left_on", LocalDate.class))).list();
    }

    /** What all staff lists have of whoever has this address. */
    public List<StaffEntry> entriesOf(String email) {
        return database.inTransaction(sql -> {
            var organisations = sql.createQuery("select ods_code from staff_member where email = :email order by ods_code").bind("email", address(email)).mapTo(String.class).list();
            return organisations.stream().map(odsCode -> entryOf(sql, odsCode, email)).toList();
        });
    }

    private static StaffEntry entryOf(Handle sql, String odsCode, String email) {
        // Cohorts are seen by whoever acts for their organisation.
        OrganisationData.actFor(sql, odsCode);
        return sql.createQuery("""
                        select s.ods_code as organisation, s.name, s.email, s.employee_number, m.name as line_manager, s.unit, s.staff_group, s.pay_band_cluster, s.left_on,
                               a.valid_from as facilitator_from, a.valid_to as facilitator_to,
                               array(select c.name from cohort c join cohort_member i on i.cohort_id = c.id where i.staff_member_id = s.id order by c.name) as cohorts
                        from staff_member s
                        left join staff_member m on m.id = s.manager
                        left join facilitator_accreditation a on a.staff_member_id = s.id
                        where s.ods_code = :odsCode and s.email = :email""")
                .bind("odsCode", odsCode).bind("email", address(email)).map(ConstructorMapper.of(StaffEntry.class)).one();
    }

    /** Whether they may receive a report on that day, of this organisation's people. */
    public boolean isFacilitator(String odsCode, UUID staffMember, LocalDate on) {
        return database.withHandle(sql -> sql.createQuery("""
                        select exists (select from facilitator_accreditation a join staff_member s on s.id = a.staff_member_id
                                       where s.id = :staffMember and s.ods_code = :odsCode and s.left_on is null and :on between a.valid_from and a.valid_to)""")
                .bind("staffMember", staffMember).bind("odsCode", odsCode).bind("on", on).mapTo(Boolean.class).one());
    }

    /** Those whose name or address holds the text, by name. */
    List<Found> search(String odsCode, String text, int most) {
        return database.withHandle(sql -> sql.createQuery("""
                        select s.id, s.name, s.email, s.manager, m.name as manager_name, s.unit, s.staff_group, s.pay_band_cluster
                        from staff_member s left join staff_member m on m.id = s.manager
                        where s.ods_code = :odsCode and s.left_on is null and (strpos(lower(s.name), :text) > 0 or strpos(s.email, :text) > 0)
                        order by s.name, s.id limit :most""")
                .bind("odsCode", odsCode).bind("text", address(text)).bind("most", most).map(ConstructorMapper.of(Found.class)).list());
    }

    List<Accreditation> facilitatorsOf(String odsCode) {
        return database.withHandle(sql -> sql.createQuery(ACCREDITATION + "where s.ods_code = :odsCode and s.left_on is null order by s.name, a.id")
                .bind("odsCode", odsCode).map(ConstructorMapper.of(Accreditation.class)).list());
    }

    /** Accredits somebody of the organisation, or gives them other dates; empty where there is no such person. */
    Optional<Accreditation> accredit(String odsCode, UUID staffMember, LocalDate from, LocalDate to) {
        return database.inTransaction(sql -> {
            sql.createUpdate("""
                    insert into facilitator_accreditation (id, staff_member_id, valid_from, valid_to)
                    select :id, id, :from, :to from staff_member where id = :staffMember and ods_code = :odsCode and left_on is null
                    on conflict (staff_member_id) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to""")
                    .bind("id", UUID.randomUUID()).bind("staffMember", staffMember).bind("odsCode", odsCode).bind("from", from).bind("to", to)
                    .execute();
            return sql.createQuery(ACCREDITATION + "where s.id = :staffMember and s.ods_code = :odsCode and s.left_on is null")
                    .bind("staffMember", staffMember).bind("odsCode", odsCode).map(ConstructorMapper.of(Accreditation.class)).findOne();
        });
    }

    /** Ends what accreditations whoever has this address has: they facilitate nothing any more. */
    void endAccreditationsOf(String email) {
        database.useHandle(sql -> sql.createUpdate("""
                        delete from facilitator_accreditation where staff_member_id in (select id from staff_member where email = :email)""")
                .bind("email", address(email)).execute());
    }

    /** Ends an accreditation for good; false where the organisation has no such one. */
    boolean endAccreditation(String odsCode, UUID id) {
        return 1 == database.withHandle(sql -> sql.createUpdate("""
                        delete from facilitator_accreditation a using staff_member s
                        where a.id = :id and s.id = a.staff_member_id and s.ods_code = :odsCode""")
                .bind("id", id).bind("odsCode", odsCode).execute());
    }
}
