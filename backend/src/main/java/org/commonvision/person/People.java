package org.commonvision.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Everyone who has signed in. */
@ApplicationScoped
public class People {

    private final Jdbi database;
    private final SecureRandom random = new SecureRandom();

    People(Jdbi database) {
        this.database = database;
    }

    /** The person behind a sign-in, made at the first call. */
    UUID behind(String issuer, String subject) {
        byte[] deviceKey = new byte[32];
        random.nextBytes(deviceKey);
        return database.withHandle(sql -> sql.createQuery("select id from person where issuer = :issuer and subject = :subject")
                .bind("issuer", issuer).bind("subject", subject).mapTo(UUID.class).findOne()
                .orElseGet(() -> sql.createQuery("""
                                with new as (
                                    insert into person (id, issuer, subject, device_key) values (:id, :issuer, :subject, :deviceKey)
                                    on conflict (issuer, subject) do nothing returning id)
                                select id from new union all select id from person where issuer = :issuer and subject = :subject limit 1""")
                        .bind("id", UUID.randomUUID()).bind("issuer", issuer).bind("subject", subject).bind("deviceKey", deviceKey)
                        .mapTo(UUID.class).findOne()
                        // Two first calls at once: the other one's row is not visible to the statement that met it.
                        .orElseGet(() -> sql.createQuery("select id from person where issuer = :issuer and subject = :subject")
                                .bind("issuer", issuer).bind("subject", subject).mapTo(UUID.class).one())));
    }

    /**
     * Takes over what the staff list has of somebody's work, each thing while it is what the list had before: whoever moves on the list
     * moves here, and what they have said themselves stays theirs.
     */
    void prefill(UUID id, String odsCode, String email) {
        database.useHandle(sql -> sql.createUpdate("""
                        update person p
                        set unit = case when p.unit is not distinct from p.listed_unit then s.unit else p.unit end,
                            staff_group = case when p.staff_group is not distinct from p.listed_staff_group then s.staff_group else p.staff_group end,
                            pay_band_cluster = case when p.pay_band_cluster is not distinct from p.listed_pay_band_cluster then s.pay_band_cluster else p.pay_band_cluster end,
                            listed_unit = s.unit, listed_staff_group = s.staff_group, listed_pay_band_cluster = s.pay_band_cluster, revision = p.revision + 1
                        from staff_member s
                        where p.id = :id and s.ods_code = :odsCode and s.email = :email and s.left_on is null
                          and (p.listed_unit, p.listed_staff_group, p.listed_pay_band_cluster) is distinct from (s.unit, s.staff_group, s.pay_band_cluster)""")
                .bind("id", id).bind("odsCode", odsCode).bind("email", StaffList.address(email)).execute());
    }

    public Optional<Person> withId(UUID id) {
        return database.withHandle(sql -> sql.createQuery("""
                        select id, revision, unit, staff_group, pay_band_cluster, role, scope_of_leadership
                        from person where id = :id""")
                .bind("id", id)
                .map((row, _) -> new Person(row.getObject("id", UUID.class), row.getInt("revision"),
                        new Profile(row.getString("unit"), row.getString("staff_group"), row.getString("pay_band_cluster"),
                                row.getString("role"), row.getString("scope_of_leadership"))))
                .findOne());
    }

    /** Writes the profile if it is still at that revision; false where somebody was quicker. */
    boolean change(UUID id, int seenRevision, Profile profile) {
        return 1 == database.withHandle(sql -> sql.createUpdate("""
                        update person
                        set unit = :unit, staff_group = :staffGroup, pay_band_cluster = :payBandCluster, role = :role,
                            scope_of_leadership = :scopeOfLeadership, revision = revision + 1
                        where id = :id and revision = :seen""")
                .bindMethods(profile).bind("id", id).bind("seen", seenRevision)
                .execute());
    }

    Optional<byte[]> deviceKey(UUID id) {
        return database.withHandle(sql -> sql.createQuery("select device_key from person where id = :id")
                .bind("id", id).mapTo(byte[].class).findOne());
    }

    /** Erases the person and, by the tables' own rule, all that is theirs. */
    void erase(UUID id) {
        database.useHandle(sql -> sql.createUpdate("delete from person where id = :id").bind("id", id).execute());
    }
}
