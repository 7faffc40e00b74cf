package org.commonvision.report;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonvision.organisation.CodeLists;
import org.commonvision.organisation.Organisations;
import org.commonvision.platform.MaintenanceDatabase;
import org.commonvision.platform.http.PublishedVersions;
import org.commonvision.platform.http.StoredJson;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.Questionnaires;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Publishes each cycle once, at a fixed hour at least seven days after it closed (rule D3). A cycle is published whole in one
 * transaction or not at all; where it fails, the lead sees that it did, and it is tried again.
 */
@ApplicationScoped
class PublishingCycles {

    private static final Logger LOG = Logger.getLogger(PublishingCycles.class);
    /** A failed publication is tried again after so many minutes. */
    private static final int MINUTES_TO_NEXT_TRY = 60;

    /** A cycle that was published just now. */
    record Published(Cycle cycle, PublishedQuestionnaire questionnaire) {}

    private final Jdbi database;
    private final Organisations organisations;
    private final Questionnaires questionnaires;
    private final CodeLists codeLists;
    private final Clock clock;

    PublishingCycles(MaintenanceDatabase database, Organisations organisations, Questionnaires questionnaires, CodeLists codeLists, Clock clock) {
        this.database = database.sql();
        this.organisations = organisations;
        this.questionnaires = questionnaires;
        this.codeLists = codeLists;
        this.clock = clock;
    }

    @Scheduled(every = "{common-vision.publication.every}", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        freezeUnits(clock.instant());
        publishDue(clock.instant());
    }

    /** Keeps the units as they stood when a window closed (rule D4), and how many worked where by the staff list. */
    void freezeUnits(Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        record Closed(UUID id, String organisation) {}
        var closed = database.withHandle(sql -> sql.createQuery("select id, organisation from cycle where closes_on < :today and frozen_units is null")
                .bind("today", today).map((row, _) -> new Closed(row.getObject("id", UUID.class), row.getString("organisation"))).list());
        for (var cycle : closed) {
            var units = organisations.unitsOf(cycle.organisation()).stream()
                    .map(unit -> new UnitTree.Unit(unit.key(), unit.name(), unit.kind().name(), unit.parent())).toList();
            database.useHandle(sql -> sql.createUpdate("""
                            update cycle c set frozen_units = :units, frozen_staff = (
                                select coalesce(json_agg(staff), '[]')::text from (
                                    select unit, case c.secondary when 'STAFF_GROUP' then staff_group when 'PAY_BAND_CLUSTER' then pay_band_cluster end as category,
                                           count(*) as people
                                    from staff_member where ods_code = c.organisation and left_on is null group by 1, 2) staff)
                            where id = :id and frozen_units is null""")
                    .bind("units", StoredJson.write(units)).bind("id", cycle.id()).execute());
        }
    }

    void publishDue(Instant now) {
        var published = new HashMap<PublishedVersions.Id, PublishedQuestionnaire>();
        for (var id : database.withHandle(sql -> Cycles.due(sql, now))) {
            try {
                database.inTransaction(sql -> publish(sql, id, now)).ifPresent(publication -> {
                    published.put(publication.questionnaire().id(), publication.questionnaire());
                    publishCohorts(publication, now);
                });
            } catch (RuntimeException e) {
                // The reason is for whoever runs this; the lead is told that it failed.
                LOG.errorf(e, "The publication of cycle %s failed", id);
                database.useHandle(sql -> sql.createUpdate("update cycle set failed_at = :now where id = :id").bind("now", now.atOffset(ZoneOffset.UTC)).bind("id", id).execute());
            }
        }
        published.values().forEach(questionnaire -> releaseItems(questionnaire, now));
    }

    /** By itself, as the items are: that it failed takes nothing back. */
    private void publishCohorts(Published publication, Instant now) {
        try {
            database.useTransaction(sql -> CohortReports.publish(sql, publication.questionnaire(), publication.cycle(), LocalDate.ofInstant(now, ZoneOffset.UTC)));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The reports of cohorts with cycle %s failed", publication.cycle().id());
        }
    }

    /** By itself, so that no organisation's figures wait for it; where it fails, the next publication tries again. */
    private void releaseItems(PublishedQuestionnaire questionnaire, Instant now) {
        try {
            database.useTransaction(sql -> ItemReleases.release(sql, questionnaire, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The release of item statistics of %s failed", questionnaire.id());
        }
    }

    /** Leaves out what another instance is publishing, has published, or what failed only just now. */
    Optional<Published> publish(Handle sql, UUID id, Instant now) {
        record Locked(Cycle cycle, String units, String staff) {}
        var locked = sql.createQuery("""
                        select id, organisation, questionnaire_key, questionnaire_version, purpose, opens_on, closes_on, secondary, least, frozen_units, frozen_staff
                        from cycle where id = :id and frozen_units is not null and (failed_at is null or failed_at <= :tryAgain)
                          and not exists (select from snapshot where cycle_id = :id)
                        for update skip locked""")
                .bind("id", id).bind("tryAgain", now.minusSeconds(60L * MINUTES_TO_NEXT_TRY).atOffset(ZoneOffset.UTC))
                .map((row, _) -> new Locked(Cycles.cycle(row), row.getString("frozen_units"), row.getString("frozen_staff"))).findOne();
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        var cycle = locked.get().cycle();
        var questionnaire = questionnaires.version(cycle.questionnaire(), cycle.version());
        var core = CycleSheets.core(questionnaire.view());
        var domains = core.stream().map(i -> questionnaire.order().sections().get(i).key()).toList();
        var categories = codeLists.list(cycle.secondary() == Cycle.Secondary.PAY_BAND_CLUSTER ? CodeLists.PAY_BAND_CLUSTERS : CodeLists.STAFF_GROUPS);
        Snapshots.store(sql, cycle, Publication.of(new Publication.Basis(cycle, organisations.withCode(cycle.organisation()).orElseThrow(),
                new UnitTree(List.of(StoredJson.read(locked.get().units(), UnitTree.Unit[].class))), questionnaire, categories, CycleSheets.of(sql, cycle, questionnaire.order(), core),
                Snapshots.before(sql, cycle), Snapshots.others(sql, cycle, domains), LocalDate.ofInstant(now, ZoneOffset.UTC),
                locked.get().staff() == null ? List.of() : List.of(StoredJson.read(locked.get().staff(), Publication.Staff[].class)))));
        return Optional.of(new Published(cycle, questionnaire));
    }
}
