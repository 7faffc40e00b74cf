package org.commonvision.organisation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Organisations and their units from a small file, until a deployment imports them; what is there already is brought up to date. */
@ApplicationScoped
class OrganisationsFile {

    record Contents(List<OrganisationEntry> organisations) {}

    record OrganisationEntry(String odsCode, String name, List<UnitEntry> units) {}

    record UnitEntry(String key, String name, String kind, String parent) {}

    private final Jdbi database;

    OrganisationsFile(Jdbi database) {
        this.database = database;
    }

    void load(@Observes StartupEvent start, @ConfigProperty(name = "common-vision.organisations-file") Optional<String> file) throws IOException {
        if (file.filter(name -> !name.isBlank()).isEmpty()) {
            return;
        }
        var contents = new ObjectMapper(new YAMLFactory()).readValue(Path.of(file.get()).toFile(), Contents.class);
        database.useTransaction(sql -> {
            var organisations = sql.prepareBatch("""
                    insert into organisation (ods_code, name) values (:odsCode, :name)
                    on conflict (ods_code) do update set name = excluded.name""");
            contents.organisations().forEach(entry -> organisations.bind("odsCode", entry.odsCode()).bind("name", entry.name()).add());
            organisations.execute();
            // The tree check is on the whole statement's result, so parents may come in any order within it.
            for (var entry : contents.organisations()) {
                var units = entry.units() == null ? List.<UnitEntry>of() : entry.units();
                sql.createUpdate("""
                        insert into unit (ods_code, key, name, kind, parent)
                        select :odsCode, * from unnest(:keys, :names, :kinds, :parents)
                        on conflict (ods_code, key) do update
                        set name = excluded.name, kind = excluded.kind, parent = excluded.parent""")
                        .bind("odsCode", entry.odsCode())
                        .bindArray("keys", String.class, units.stream().map(UnitEntry::key).toList())
                        .bindArray("names", String.class, units.stream().map(UnitEntry::name).toList())
                        .bindArray("kinds", String.class, units.stream().map(UnitEntry::kind).toList())
                        .bindArray("parents", String.class, units.stream().map(UnitEntry::parent).toList())
                        .execute();
            }
        });
    }
}
