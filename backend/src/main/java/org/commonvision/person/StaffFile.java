package org.commonvision.person;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The staff lists from a small file, until a deployment imports them: who is there already is brought up to date, who is not
 * in the file stays. Of an organisation that has imported its own list since, nothing is taken. An accreditation in it counts for people who are new; after that it is the organisation's lead's to say.
 */
@ApplicationScoped
class StaffFile {

    record Contents(List<OrganisationStaff> organisations) {}

    record OrganisationStaff(String odsCode, List<Entry> staff) {}

    /** The manager is named by the address. */
    record Entry(String email, String name, String manager, Period facilitator) {}

    record Period(LocalDate from, LocalDate to) {}

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final Jdbi database;

    StaffFile(Jdbi database) {
        this.database = database;
    }

    /** After the organisations that the lists are of. */
    void load(@Observes @Priority(3000) StartupEvent start, @ConfigProperty(name = "common-vision.staff-file") Optional<String> file) throws IOException {
        if (file.filter(name -> !name.isBlank()).isEmpty()) {
            return;
        }
        load(new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule()).readValue(Path.of(file.get()).toFile(), Contents.class));
    }

    /** Refused whole, with all that is wrong with it: a start that took a part of a list would go unnoticed. */
    void load(Contents contents) {
        var faults = faults(contents);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("The file of the staff lists (COMMON_VISION_STAFF_FILE) is not loaded:\n  " + String.join("\n  ", faults));
        }
        // In one transaction: two instances that start together find each other's people, or make them.
        database.useTransaction(sql -> contents.organisations().stream()
                .filter(it -> !StaffImports.hasImported(sql, it.odsCode())).forEach(organisation -> load(sql, organisation)));
    }

    private static List<String> faults(Contents contents) {
        if (contents == null || contents.organisations() == null || contents.organisations().stream().anyMatch(it -> it == null || it.odsCode() == null || it.staff() == null)) {
            return List.of("It is a list `organisations`, each with an `odsCode` and a list `staff`.");
        }
        var faults = new ArrayList<String>();
        for (var organisation : contents.organisations()) {
            var seen = new HashSet<String>();
            for (int i = 0; i < organisation.staff().size(); i++) {
                String where = organisation.odsCode() + ", person " + (i + 1) + ": ";
                faultsOf(organisation.staff().get(i), seen).forEach(fault -> faults.add(where + fault));
            }
        }
        return faults;
    }

    /** @param seen whose addresses stand before */
    private static List<String> faultsOf(Entry entry, Set<String> seen) {
        if (entry == null || entry.email() == null || !ADDRESS.matcher(entry.email().strip()).matches()) {
            return List.of("`email` is no e-mail address.");
        }
        var faults = new ArrayList<String>();
        if (!seen.add(StaffList.address(entry.email()))) {
            faults.add(entry.email() + " is there twice.");
        }
        if (entry.name() == null || entry.name().isBlank()) {
            faults.add(entry.email() + " has no `name`.");
        }
        if (entry.manager() != null && StaffList.address(entry.manager()).equals(StaffList.address(entry.email()))) {
            faults.add(entry.email() + " is named as their own `manager`.");
        }
        var period = entry.facilitator();
        if (period != null && (period.from() == null || period.to() == null || period.to().isBefore(period.from()))) {
            faults.add(entry.email() + ": `facilitator` needs a day `from` and one `to`, not before it.");
        }
        return faults;
    }

    private static void load(Handle sql, OrganisationStaff organisation) {
        var people = organisation.staff().stream().sorted((a, b) -> a.email().compareTo(b.email())).toList();
        var added = sql.createQuery("""
                insert into staff_member (id, ods_code, email, name)
                select gen_random_uuid(), :odsCode, * from unnest(:emails, :names)
                on conflict (ods_code, email) do nothing returning email""")
                .bind("odsCode", organisation.odsCode())
                .bindArray("emails", String.class, people.stream().map(it -> StaffList.address(it.email())).toList())
                .bindArray("names", String.class, people.stream().map(Entry::name).toList())
                .mapTo(String.class).set();
        sql.createUpdate("""
                update staff_member s set name = listed.name, manager = m.id
                from unnest(:emails, :names, :managers) as listed (email, name, manager)
                left join staff_member m on m.ods_code = :odsCode and m.email = listed.manager
                where s.ods_code = :odsCode and s.email = listed.email and (s.name, s.manager) is distinct from (listed.name, m.id)""")
                .bind("odsCode", organisation.odsCode())
                .bindArray("emails", String.class, people.stream().map(it -> StaffList.address(it.email())).toList())
                .bindArray("names", String.class, people.stream().map(Entry::name).toList())
                .bindArray("managers", String.class, people.stream().map(it -> it.manager() == null ? null : StaffList.address(it.manager())).toList())
                .execute();
        var accreditations = sql.prepareBatch("""
                insert into facilitator_accreditation (id, staff_member_id, valid_from, valid_to)
                select :id, id, :from, :to from staff_member where ods_code = :odsCode and email = :email""");
        people.stream().filter(it -> it.facilitator() != null && added.contains(StaffList.address(it.email()))).forEach(it -> accreditations
                .bind("id", UUID.randomUUID()).bind("from", it.facilitator().from()).bind("to", it.facilitator().to())
                .bind("odsCode", organisation.odsCode()).bind("email", StaffList.address(it.email())).add());
        if (accreditations.size() > 0) {
            accreditations.execute();
        }
    }
}
