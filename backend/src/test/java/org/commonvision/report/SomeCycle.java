package org.commonvision.report;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonvision.TestDatabase;

/** Cycles whose window is already over, which nobody can plan through the API. */
public final class SomeCycle {

    private static final AtomicInteger DAYS_TAKEN = new AtomicInteger();

    private SomeCycle() {}

    /** One of a single day long ago, published, with nobody in it. */
    public static UUID published(String organisation) {
        var day = LocalDate.of(1990, 1, 1).plusDays(DAYS_TAKEN.incrementAndGet());
        var id = inserted(organisation, day, day, "STAFF_GROUP");
        var job = CDI.current().select(PublishingCycles.class).get();
        job.freezeUnits(Instant.now());
        job.publishDue(day.plusDays(8).atStartOfDay().toInstant(ZoneOffset.UTC));
        return id;
    }

    static UUID inserted(String organisation, LocalDate opensOn, LocalDate closesOn, String secondary) {
        var id = UUID.randomUUID();
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("""
                insert into cycle (id, organisation, questionnaire_key, questionnaire_version, purpose, opens_on, closes_on, secondary, least, creation_key)
                values (?, ?, 'leadership-self-assessment', 1, 'To see where we stand', ?, ?, ?, 10, ?)""", id, organisation, opensOn, closesOn, secondary, UUID.randomUUID()));
        return id;
    }

    /** Nobody of the organisation has answered, and it has no cycle but those that are published for good. */
    static void forgetAnswers(String organisation) {
        TestDatabase.asTheServer().useHandle(sql -> {
            sql.execute("delete from response where organisation = ?", organisation);
            sql.execute("delete from cycle c where organisation = ? and not exists (select from snapshot where cycle_id = c.id)", organisation);
        });
    }

    /** Lets others, who are new, have handed in the same sheet as somebody has: so many people in all. */
    static void asManyAs(int people, String response) {
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("""
                with people as (
                    insert into person (id, issuer, subject, device_key)
                    select gen_random_uuid(), 'https://issuer.test', gen_random_uuid()::text, decode(repeat('00', 32), 'hex') from generate_series(2, ?) returning id)
                insert into response
                select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'person_id', people.id, 'creation_key', gen_random_uuid()))).*
                from response r, people where r.id = ?""", people, UUID.fromString(response)));
    }
}
