package org.commonvision.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The organisations we know, and their units. */
@ApplicationScoped
public class Organisations {

    private static final String DESCRIBED = "select ods_code, name, role, parent, opened_on, closed_on, successor from organisation ";
    private static final int MOST_SHOWN = 100;

    private final Jdbi database;

    Organisations(Jdbi database) {
        this.database = database;
    }

    public Optional<OrganisationSummary> withCode(String odsCode) {
        return database.withHandle(sql -> sql.createQuery("select ods_code, name from organisation where ods_code = :odsCode")
                .bind("odsCode", odsCode)
                .map(ConstructorMapper.of(OrganisationSummary.class)).findOne());
    }

    Optional<OrganisationView> described(String odsCode) {
        return database.withHandle(sql -> sql.createQuery(DESCRIBED + "where ods_code = :odsCode")
                .bind("odsCode", odsCode).map(ConstructorMapper.of(OrganisationView.class)).findOne());
    }

    /** Adds these organisations, or makes of those that are here what is said of them, but for their successors; in a dry run only says so. In the order of their codes, so that two at once wait for one another. */
    OrganisationImportReport take(Collection<OrganisationView> read, boolean dry) {
        return database.inTransaction(sql -> {
            var before = here(sql, read.stream().map(OrganisationView::odsCode).toList());
            var altered = read.stream().filter(it -> !it.equals(withoutSuccessor(before.get(it.odsCode())))).toList();
            if (!dry) {
                sql.createUpdate("""
                        insert into organisation (ods_code, name, role, parent, opened_on, closed_on)
                        select * from unnest(:codes, :names, :roles, :parents, :opened, :closed)
                        on conflict (ods_code) do update
                        set name = excluded.name, role = excluded.role, parent = excluded.parent, opened_on = excluded.opened_on, closed_on = excluded.closed_on""")
                        .bindArray("codes", String.class, altered.stream().map(OrganisationView::odsCode).toList())
                        .bindArray("names", String.class, altered.stream().map(OrganisationView::name).toList())
                        .bindArray("roles", String.class, altered.stream().map(OrganisationView::role).toList())
                        .bindArray("parents", String.class, altered.stream().map(OrganisationView::parent).toList())
                        .bindArray("opened", LocalDate.class, altered.stream().map(OrganisationView::openedOn).toList())
                        .bindArray("closed", LocalDate.class, altered.stream().map(OrganisationView::closedOn).toList())
                        .execute();
            }
            int added = (int) altered.stream().filter(it -> !before.containsKey(it.odsCode())).count();
            return new OrganisationImportReport(dry, added, altered.size() - added, read.size() - altered.size(), 0, shown(altered.stream().map(OrganisationView::odsCode)));
        });
    }

    /** Says of the organisations that are here who succeeded them; in a dry run only what that would change. */
    OrganisationImportReport succeed(Map<String, String> successors, boolean dry) {
        return database.inTransaction(sql -> {
            var before = here(sql, List.copyOf(successors.keySet()));
            var altered = before.values().stream().filter(it -> !successors.get(it.odsCode()).equals(it.successor())).map(OrganisationView::odsCode).toList();
            if (!dry) {
                sql.createUpdate("update organisation o set successor = s.successor from unnest(:codes, :successors) as s (code, successor) where o.ods_code = s.code")
                        .bindArray("codes", String.class, altered).bindArray("successors", String.class, altered.stream().map(successors::get).toList()).execute();
            }
            return new OrganisationImportReport(dry, 0, altered.size(), before.size() - altered.size(), successors.size() - before.size(), shown(altered.stream()));
        });
    }

    private static Map<String, OrganisationView> here(Handle sql, List<String> codes) {
        return sql.createQuery(DESCRIBED + "where ods_code = any (:codes)").bindArray("codes", String.class, codes)
                .map(ConstructorMapper.of(OrganisationView.class)).stream().collect(Collectors.toMap(OrganisationView::odsCode, Function.identity()));
    }

    private static OrganisationView withoutSuccessor(OrganisationView it) {
        return it == null ? null : new OrganisationView(it.odsCode(), it.name(), it.role(), it.parent(), it.openedOn(), it.closedOn(), null);
    }

    private static List<String> shown(Stream<String> codes) {
        return codes.sorted().limit(MOST_SHOWN).toList();
    }

    UnitView change(String odsCode, String key, UnitChange change) {
        return database.withHandle(sql -> sql.createQuery("""
                        with changed as (
                            update unit set name = :name, valid_from = :from, valid_to = :to where ods_code = :odsCode and key = :key returning *)
                        select key, name, upper(kind) as kind, parent, valid_from, valid_to from changed""")
                .bind("name", change.name().strip()).bindByType("from", change.validFrom(), LocalDate.class).bindByType("to", change.validTo(), LocalDate.class)
                .bind("odsCode", odsCode).bind("key", key).map(ConstructorMapper.of(UnitView.class)).one());
    }

    public List<UnitView> unitsOf(String odsCode) {
        return database.withHandle(sql -> sql.createQuery("""
                        with recursive tree as (
                            select key, name, kind, parent, valid_from, valid_to, array[name, key] as place
                            from unit where ods_code = :odsCode and parent is null
                            union all
                            select u.key, u.name, u.kind, u.parent, u.valid_from, u.valid_to, t.place || array[u.name, u.key]
                            from unit u join tree t on u.parent = t.key where u.ods_code = :odsCode)
                        select key, name, upper(kind) as kind, parent, valid_from, valid_to from tree order by place""")
                .bind("odsCode", odsCode)
                .map(ConstructorMapper.of(UnitView.class)).list());
    }

    /** Adds units to an organisation's tree, in a change of somebody else's; parents come before their parts. */
    public void addUnits(Handle sql, String odsCode, List<UnitView> units) {
        sql.createUpdate("insert into unit (ods_code, key, name, kind, parent) select :odsCode, * from unnest(:keys, :names, :kinds, :parents)")
                .bind("odsCode", odsCode)
                .bindArray("keys", String.class, units.stream().map(UnitView::key).toList())
                .bindArray("names", String.class, units.stream().map(UnitView::name).toList())
                .bindArray("kinds", String.class, units.stream().map(it -> it.kind().name().toLowerCase(Locale.ROOT)).toList())
                .bindArray("parents", String.class, units.stream().map(UnitView::parent).toList())
                .execute();
    }

    /** Whether it is a unit on that day: somebody may say then that they work there. */
    public boolean hasUnitOn(LocalDate day, String odsCode, String unit) {
        return hasUnit(odsCode, unit) && database.withHandle(sql -> sql.createQuery("""
                        select :day between coalesce(valid_from, :day) and coalesce(valid_to, :day) from unit where ods_code = :odsCode and key = :unit""")
                .bind("day", day).bind("odsCode", odsCode).bind("unit", unit)
                .mapTo(Boolean.class).one());
    }

    /** What cannot be a key (a NUL in it, say) is not asked for: PostgreSQL would refuse the question. */
    boolean hasUnit(String odsCode, String unit) {
        return unit.matches("[a-z0-9-]{1,40}") && database.withHandle(sql -> sql.createQuery("select exists (select from unit where ods_code = :odsCode and key = :unit)")
                .bind("odsCode", odsCode).bind("unit", unit)
                .mapTo(Boolean.class).one());
    }
}
