package org.commonvision.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonvision.person.CohortList.CohortSummary;
import org.commonvision.person.CohortView.CohortMember;
import org.commonvision.platform.security.OrganisationData;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The people of programmes: made with all who are in them, and never changed. */
@ApplicationScoped
class Cohorts {

    private static final String COHORT = """
            select c.id, c.name, c.created_at, cast(count(*) as integer) as size from cohort c join cohort_member m on m.cohort_id = c.id
            """;
    private static final String IS_REFERRED_TO = "23503";

    private final OrganisationData data;

    Cohorts(OrganisationData data) {
        this.data = data;
    }

    List<CohortSummary> of(String odsCode) {
        return data.withHandle(sql -> sql.createQuery(COHORT + "where c.ods_code = :odsCode group by c.id order by c.name")
                .bind("odsCode", odsCode).map(ConstructorMapper.of(CohortSummary.class)).list());
    }

    Optional<CohortView> find(String odsCode, UUID id) {
        return data.withHandle(sql -> sql.createQuery(COHORT + "where c.ods_code = :odsCode and c.id = :id group by c.id")
                .bind("odsCode", odsCode).bind("id", id).map(ConstructorMapper.of(CohortSummary.class)).findOne()
                .map(it -> new CohortView(it.id(), it.name(), it.createdAt(), membersOf(sql, id))));
    }

    /** The cohort, made now or made of the same people before; nothing where others have its name. */
    Optional<UUID> create(String odsCode, String name, Set<UUID> people, Instant now) {
        return data.withHandle(sql -> {
            var made = sql.createQuery("insert into cohort (id, ods_code, name, created_at) values (:id, :odsCode, :name, :now) on conflict (ods_code, name) do nothing returning id")
                    .bind("id", UUID.randomUUID()).bind("odsCode", odsCode).bind("name", name).bind("now", now.atOffset(ZoneOffset.UTC)).mapTo(UUID.class).findOne();
            made.ifPresent(id -> add(sql, id, people));
            return made.or(() -> sameBefore(sql, odsCode, name, people));
        });
    }

    private static void add(Handle sql, UUID cohort, Collection<UUID> people) {
        sql.createUpdate("insert into cohort_member (cohort_id, staff_member_id) select :cohort, unnest(:people)")
                .bind("cohort", cohort).bindArray("people", UUID.class, List.copyOf(people)).execute();
    }

    private static Optional<UUID> sameBefore(Handle sql, String odsCode, String name, Set<UUID> people) {
        return sql.createQuery("select id from cohort where ods_code = :odsCode and name = :name").bind("odsCode", odsCode).bind("name", name).mapTo(UUID.class).findOne()
                .filter(id -> sql.createQuery("select staff_member_id from cohort_member where cohort_id = :id").bind("id", id).mapTo(UUID.class).set().equals(people));
    }

    private static List<CohortMember> membersOf(Handle sql, UUID id) {
        return sql.createQuery("""
                        select s.id, s.name, s.email, s.left_on is not null as "left" from cohort_member m join staff_member s on s.id = m.staff_member_id
                        where m.cohort_id = :id order by s.name, s.id""")
                .bind("id", id).map(ConstructorMapper.of(CohortMember.class)).list();
    }

    /** False where something rests on it: whatever does refers to it, and so it cannot go. */
    boolean delete(String odsCode, UUID id) {
        try {
            data.useHandle(sql -> sql.createUpdate("delete from cohort where ods_code = :odsCode and id = :id").bind("odsCode", odsCode).bind("id", id).execute());
            return true;
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException refusal && IS_REFERRED_TO.equals(refusal.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
