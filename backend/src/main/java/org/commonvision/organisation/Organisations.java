package org.commonvision.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The organisations we know, and their units. */
@ApplicationScoped
public class Organisations {

    private final Jdbi database;

    Organisations(Jdbi database) {
        this.database = database;
    }

    public Optional<OrganisationSummary> withCode(String odsCode) {
        return database.withHandle(sql -> sql.createQuery("select ods_code, name from organisation where ods_code = :odsCode")
                .bind("odsCode", odsCode)
                .map(ConstructorMapper.of(OrganisationSummary.class)).findOne());
    }

    public List<UnitView> unitsOf(String odsCode) {
        return database.withHandle(sql -> sql.createQuery("""
                        with recursive tree as (
                            select key, name, kind, parent, array[name, key] as place
                            from unit where ods_code = :odsCode and parent is null
                            union all
                            select u.key, u.name, u.kind, u.parent, t.place || array[u.name, u.key]
                            from unit u join tree t on u.parent = t.key where u.ods_code = :odsCode)
                        select key, name, upper(kind) as kind, parent from tree order by place""")
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

    /** What cannot be a key (a NUL in it, say) is not asked for: PostgreSQL would refuse the question. */
    public boolean hasUnit(String odsCode, String unit) {
        return unit.matches("[a-z0-9-]{1,40}") && database.withHandle(sql -> sql.createQuery("select exists (select from unit where ods_code = :odsCode and key = :unit)")
                .bind("odsCode", odsCode).bind("unit", unit)
                .mapTo(Boolean.class).one());
    }
}
