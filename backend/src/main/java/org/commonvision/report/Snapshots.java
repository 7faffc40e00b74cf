package org.commonvision.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonvision.platform.http.CompressedText;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.http.StoredJson;
import org.commonvision.platform.security.OrganisationData;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What was published of organisations. It is written once, and read as it was written. */
@ApplicationScoped
class Snapshots {

    /** Comparison with others is of at least so many of them (rule D12)... */
    private static final int LEAST_OTHERS = 5;
    /** ...of which none has more than this share of the people. */
    private static final double LARGEST_SHARE = 0.7;

    /** What was published of a large organisation has half a megabyte, and compressed a twentieth of it: this holds some hundreds of those. */
    private static final long MOST_BYTES = 16 * 1024 * 1024;

    /** By the hash of its content, so never out of date. */
    private final Cache<String, CompressedText> read = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
            .weigher((String _, CompressedText text) -> text.gzip().length).build();
    private final OrganisationData database;

    Snapshots(OrganisationData database) {
        this.database = database;
    }

    /** The bytes as published. */
    Optional<CompressedText> of(String organisation, UUID cycle) {
        return database.withHandle(sql -> read(sql, sql.createQuery("select cycle_id, content_hash from snapshot where cycle_id = :cycle and organisation = :organisation")
                .bind("cycle", cycle).bind("organisation", organisation)));
    }

    Optional<CompressedText> latest(String organisation) {
        return database.withHandle(sql -> read(sql, sql.createQuery("""
                        select cycle_id, content_hash from snapshot where organisation = :organisation order by closes_on desc, cycle_id limit 1""")
                .bind("organisation", organisation)));
    }

    /** Which it is, and whether the caller may read it, the database is asked each time. */
    private Optional<CompressedText> read(Handle sql, Query which) {
        record Found(UUID cycle, String hash) {}
        return which.map((row, _) -> new Found(row.getObject("cycle_id", UUID.class), row.getString("content_hash"))).findOne()
                .map(found -> read.get(found.hash(), _ -> CompressedText.of(PublishedText.of(
                        sql.createQuery("select content from snapshot where cycle_id = :cycle").bind("cycle", found.cycle()).mapTo(String.class).one()))));
    }

    /** What was published of the organisation's cycle before this one; a later one may have been published first, where this one had failed. */
    static Optional<OrganisationReport> before(Handle sql, Cycle cycle) {
        return sql.createQuery("""
                        select content from snapshot where organisation = :organisation and closes_on < :opensOn
                        order by closes_on desc, cycle_id limit 1""")
                .bind("organisation", cycle.organisation()).bind("opensOn", cycle.opensOn()).mapTo(String.class).findOne().map(content -> StoredJson.read(content, OrganisationReport.class));
    }

    /** The newest figures of each other organisation for the same questionnaire version, together; null where there are too few. */
    static OrganisationReport.Others others(Handle sql, Cycle cycle, List<String> domains) {
        record Other(int people, Short[] means) {}
        var others = sql.createQuery("""
                        select distinct on (s.organisation) s.people, s.means
                        from snapshot s join cycle c on c.id = s.cycle_id
                        where s.organisation <> :organisation and c.questionnaire_key = :questionnaire and c.questionnaire_version = :version
                          and s.people is not null and s.closes_on > :since
                        order by s.organisation, s.closes_on desc, s.cycle_id""")
                .bind("organisation", cycle.organisation()).bind("questionnaire", cycle.questionnaire()).bind("version", cycle.version())
                .bind("since", cycle.closesOn().minusYears(2))
                .map((row, _) -> new Other(row.getInt("people"), (Short[]) row.getArray("means").getArray())).list();
        int people = others.stream().mapToInt(Other::people).sum();
        int largest = others.stream().mapToInt(Other::people).max().orElse(0);
        if (others.size() < LEAST_OTHERS || largest > LARGEST_SHARE * people) {
            return null;
        }
        var means = new ArrayList<OrganisationReport.OthersDomain>();
        for (int i = 0; i < domains.size(); i++) {
            int domain = i;
            double sum = others.stream().mapToDouble(other -> (double) other.people() * other.means()[domain]).sum();
            means.add(new OrganisationReport.OthersDomain(domains.get(i), Measurement.roundHalfUp(sum / people)));
        }
        return new OrganisationReport.Others(others.size(), means);
    }

    static void store(Handle sql, Cycle cycle, Publication.Result result) {
        var report = result.report();
        var content = StoredJson.write(report);
        var whole = report.whole();
        OrganisationData.actFor(sql, cycle.organisation());
        sql.createUpdate("""
                insert into snapshot (cycle_id, organisation, closes_on, published_on, content, content_hash, people, means)
                values (:cycle, :organisation, :closesOn, :on, :content, :hash, :people, :means)""")
                .bind("cycle", cycle.id()).bind("organisation", cycle.organisation()).bind("closesOn", cycle.closesOn()).bind("on", report.publishedOn())
                .bind("content", content).bind("hash", PublishedText.sha256(content.getBytes(StandardCharsets.UTF_8)))
                .bind("people", whole == null ? null : whole.people())
                .bindArray("means", Integer.class, whole == null ? null : whole.domains().stream().map(OrganisationReport.DomainFigures::mean).toList())
                .execute();
        storeLedger(sql, cycle, result);
        checkLedger(sql, cycle);
    }

    private static void storeLedger(Handle sql, Cycle cycle, Publication.Result result) {
        if (result.ledger().isEmpty()) {
            return;
        }
        var cells = sql.prepareBatch("insert into released_cell (cycle_id, cell, leaves, people) values (:cycle, :cell, :leaves, :people)");
        result.ledger().forEach(cell -> cells.bind("cycle", cycle.id()).bind("cell", cell.cell())
                .bindArray("leaves", String.class, cell.leaves()).bind("people", cell.people()).add());
        cells.execute();
        var atoms = sql.prepareBatch("insert into released_atom (cycle_id, cells, people) values (:cycle, :cells, :people)");
        result.atoms().forEach(atom -> atoms.bind("cycle", cycle.id()).bindArray("cells", String.class, atom.cells()).bind("people", atom.people()).add());
        atoms.execute();
    }

    /** From what is stored, and from nothing else: no atom is too small, and each published group is made of whole atoms (rule D15). */
    private static void checkLedger(Handle sql, Cycle cycle) {
        boolean holds = sql.createQuery("""
                        select not exists (select from released_atom where cycle_id = :cycle and people < :least)
                           and not exists (
                               select from (select cell, people from released_cell where cycle_id = :cycle) published
                               full join (select cell, sum(people) as people from released_atom, unnest(cells) as cell where cycle_id = :cycle group by cell) made
                                   using (cell)
                               where published.people is distinct from made.people)""")
                .bind("cycle", cycle.id()).bind("least", cycle.least()).mapTo(Boolean.class).one();
        if (!holds) {
            throw new IllegalStateException("The ledger of cycle " + cycle.id() + " does not hold, so nothing is published");
        }
    }
}
