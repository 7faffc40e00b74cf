package org.commonvision.report;

import static org.commonvision.platform.problem.ProblemType.CYCLE_HAS_OPENED;
import static org.commonvision.platform.problem.ProblemType.CYCLES_OVERLAP;
import static org.commonvision.platform.problem.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static org.commonvision.platform.problem.ProblemType.notFound;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonvision.platform.security.OrganisationData;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The windows in which organisations' responses are counted. */
@ApplicationScoped
class Cycles {

    private static final String SELECT = """
            select id, organisation, questionnaire_key, questionnaire_version, purpose, opens_on, closes_on, secondary, least, failed_at,
                   exists (select from snapshot where cycle_id = id) as published
            from cycle
            """;

    private static final RowMapper<Listed> TO_LISTED = (row, _) -> new Listed(cycle(row), row.getBoolean("published"), row.getObject("failed_at") != null);

    /** A cycle with what has become of it. */
    record Listed(Cycle cycle, boolean published, boolean failed) {}

    private final OrganisationData database;

    Cycles(OrganisationData database) {
        this.database = database;
    }

    List<Listed> of(String organisation) {
        return database.withHandle(sql -> sql.createQuery(SELECT + "where organisation = :organisation order by opens_on desc")
                .bind("organisation", organisation).map(TO_LISTED).list());
    }

    /** Whose window a day is in: one at most. */
    Optional<Cycle> openOn(String organisation, LocalDate day) {
        return database.withHandle(sql -> sql.createQuery(SELECT + "where organisation = :organisation and :day between opens_on and closes_on")
                .bind("organisation", organisation).bind("day", day).map((row, _) -> cycle(row)).findOne());
    }

    Optional<Listed> find(String organisation, UUID id) {
        return database.withHandle(sql -> find(sql, organisation, id));
    }

    private static Optional<Listed> find(Handle sql, String organisation, UUID id) {
        return sql.createQuery(SELECT + "where organisation = :organisation and id = :id")
                .bind("organisation", organisation).bind("id", id).map(TO_LISTED).findOne();
    }

    /** Plans a cycle, once for each creation key. Windows of one organisation never share a day (rule D3). */
    Listed create(Cycle planned, UUID creationKey) {
        return database.withHandle(sql -> {
            // One at a time for each organisation, or two could each find the other's days free.
            sql.createQuery("select 1 from organisation where ods_code = :organisation for update").bind("organisation", planned.organisation()).mapTo(Integer.class).one();
            var before = sql.createQuery(SELECT + "where organisation = :organisation and creation_key = :creationKey")
                    .bind("organisation", planned.organisation()).bind("creationKey", creationKey).map(TO_LISTED).findOne();
            if (before.isPresent()) {
                if (!before.get().cycle().isPlannedAs(planned)) {
                    throw IDEMPOTENCY_KEY_REUSED.because("This Idempotency-Key planned another cycle before. Use a new key for a new cycle.");
                }
                return before.get();
            }
            boolean overlaps = sql.createQuery("""
                            select exists (select from cycle where organisation = :organisation and opens_on <= :closesOn and closes_on >= :opensOn)""")
                    .bind("organisation", planned.organisation()).bind("opensOn", planned.opensOn()).bind("closesOn", planned.closesOn())
                    .mapTo(Boolean.class).one();
            if (overlaps) {
                throw CYCLES_OVERLAP.because("Another cycle of your organisation has some of these days. Choose days that no other cycle has.");
            }
            sql.createUpdate("""
                    insert into cycle (id, organisation, questionnaire_key, questionnaire_version, purpose, opens_on, closes_on, secondary, least, creation_key)
                    values (:id, :organisation, :questionnaire, :version, :purpose, :opensOn, :closesOn, :secondary, :least, :creationKey)""")
                    .bind("id", planned.id()).bind("organisation", planned.organisation())
                    .bind("questionnaire", planned.questionnaire()).bind("version", planned.version()).bind("purpose", planned.purpose())
                    .bind("opensOn", planned.opensOn()).bind("closesOn", planned.closesOn()).bind("secondary", planned.secondary().name())
                    .bind("least", planned.least()).bind("creationKey", creationKey).execute();
            return new Listed(planned, false, false);
        });
    }

    /** Takes back what was planned; what has opened stays. */
    void delete(String organisation, UUID id, LocalDate today) {
        database.useHandle(sql -> {
            var found = find(sql, organisation, id).orElseThrow(() -> notFound("cycle"));
            if (!found.cycle().opensOn().isAfter(today)) {
                throw CYCLE_HAS_OPENED.because("It opened on " + found.cycle().opensOn() + ".");
            }
            sql.createUpdate("delete from cycle where id = :id").bind("id", id).execute();
        });
    }

    /** Those that are due and not published, the earliest first. */
    static List<UUID> due(Handle sql, Instant now) {
        // The last day whose publication has come; the hour is that of every publication.
        var latestClose = now.atOffset(ZoneOffset.UTC).minusHours(Cycle.HOUR.getHour()).toLocalDate().minusDays(Cycle.DAYS_TO_PUBLICATION);
        return sql.createQuery("""
                        select id from cycle c where closes_on <= :latest and not exists (select from snapshot where cycle_id = c.id)
                        order by closes_on, id""").bind("latest", latestClose).mapTo(UUID.class).list();
    }

    static Cycle cycle(ResultSet row) throws SQLException {
        return new Cycle(row.getObject("id", UUID.class), row.getString("organisation"), row.getString("questionnaire_key"), row.getInt("questionnaire_version"),
                row.getString("purpose"), row.getObject("opens_on", LocalDate.class), row.getObject("closes_on", LocalDate.class),
                Cycle.Secondary.valueOf(row.getString("secondary")), row.getInt("least"));
    }
}
