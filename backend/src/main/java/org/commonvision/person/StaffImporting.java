package org.commonvision.person;

import static org.commonvision.platform.problem.ProblemType.STAFF_IMPORT_STAGE;
import static org.commonvision.platform.problem.ProblemType.STAFF_IMPORT_UNDER_WAY;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.commonvision.organisation.CodeLists;
import org.commonvision.organisation.Organisations;
import org.commonvision.person.StaffImport.Described;
import org.commonvision.person.StaffImport.Failure;
import org.commonvision.person.StaffImport.StaffColumn;
import org.commonvision.person.StaffImport.StaffValue;
import org.commonvision.person.StaffImport.State;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Takes in files of staff, works out what they would do, and does it: one at a time on each instance, so that memory stays bounded. */
@ApplicationScoped
class StaffImporting {

    private static final Logger LOG = Logger.getLogger(StaffImporting.class);
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final int SAMPLES = 3;
    private static final int MOST_VALUES = 200;

    private final StaffImports imports;
    private final StaffList staff;
    private final Organisations organisations;
    private final CodeLists lists;
    private final Jdbi database;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("staff-import").factory());
    private final Set<UUID> here = ConcurrentHashMap.newKeySet();

    StaffImporting(StaffImports imports, StaffList staff, Organisations organisations, CodeLists lists, Jdbi database, Clock clock) {
        this.imports = imports;
        this.staff = staff;
        this.organisations = organisations;
        this.lists = lists;
        this.database = database;
        this.clock = clock;
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    /** Keeps the file, with a guess at what its columns are. */
    StaffImport take(String odsCode, byte[] file) {
        var text = StaffText.of(file);
        var table = StaffTable.of(text);
        var mapping = new StaffMapping(StaffColumns.guessed(table.headings()), List.of(), List.of());
        var taken = new StaffImport(UUID.randomUUID(), odsCode, State.UPLOADED, now(), null, text.encoding(), text.separator(), table.rows().size(), 0,
                mapping, described(table, mapping), null, null);
        if (!imports.create(taken, text.text())) {
            throw STAFF_IMPORT_UNDER_WAY.because("An import of your organisation's staff list is running. Wait until it is done.");
        }
        return taken;
    }

    /** Begins to work out what the file would do, read in that way. */
    void check(StaffImport file, StaffMapping mapping) {
        if (file.state() == State.APPLIED) {
            throw STAFF_IMPORT_STAGE.because("This file was imported. Bring it again to look through it again.");
        }
        mapping.check(table(file), lists);
        if (!imports.beginCheck(file.id(), mapping, now())) {
            throw STAFF_IMPORT_UNDER_WAY.because("This import is running. Wait until it is done.");
        }
        begin(file.id(), () -> check(file.odsCode(), file.id()));
    }

    /** Begins to do what was checked. */
    void apply(StaffImport file) {
        if (!imports.beginApplying(file, now())) {
            throw STAFF_IMPORT_STAGE.because("Look first through what the file would do.");
        }
        begin(file.id(), () -> apply(file.odsCode(), file.id()));
    }

    @Scheduled(every = "{common-vision.staff-import.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        imports.sweep(here, now());
    }

    private void begin(UUID id, Runnable work) {
        here.add(id);
        worker.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.errorf(e, "The import %s of a staff list did not come through", id);
                imports.failed(id, Failure.FAULT);
            } finally {
                here.remove(id);
            }
        });
    }

    private void check(String odsCode, UUID id) {
        var file = imports.find(odsCode, id).orElseThrow();
        var table = table(file);
        var plan = plan(file, table, staff.everybodyOf(odsCode));
        imports.checked(id, described(table, file.mapping()), plan.outcome(), plan.findings(), null);
    }

    private void apply(String odsCode, UUID id) {
        var file = imports.find(odsCode, id).orElseThrow();
        var table = table(file);
        var again = database.inTransaction(sql -> {
            var plan = plan(file, table, StaffList.everybodyOf(sql, odsCode));
            var outcome = plan.outcome();
            if (!outcome.equals(file.outcome())) {
                return plan;
            }
            new StaffWriting(sql, odsCode, done -> imports.progress(id, done, now())).write(plan, organisations, today());
            if (!StaffImports.applied(sql, id, outcome.figures(), now())) {
                throw new IllegalStateException("It was taken for lost meanwhile");
            }
            return null;
        });
        if (again != null) {
            imports.checked(id, described(table, file.mapping()), again.outcome(), again.findings(), Failure.LIST_CHANGED);
        }
    }

    private StaffPlan plan(StaffImport file, StaffTable table, List<ListedMember> list) {
        return new StaffPlan(table, file.mapping(), lists, list, organisations.unitsOf(file.odsCode()), today());
    }

    private StaffTable table(StaffImport file) {
        return StaffTable.of(new StaffText(imports.content(file.id()), file.encoding(), file.separator()));
    }

    private Described described(StaffTable table, StaffMapping mapping) {
        var columns = IntStream.range(0, table.headings().size()).mapToObj(column -> new StaffColumn(table.headings().get(column),
                table.rows().stream().map(row -> row.cell(column)).filter(it -> !it.isEmpty()).distinct().limit(SAMPLES).toList())).toList();
        return new Described(columns, values(table, mapping.columns().staffGroup(), StaffCodes.staffGroups(mapping.staffGroups(), lists)),
                values(table, mapping.columns().payBand(), StaffCodes.payBands(mapping.payBands(), lists)));
    }

    /** What stands in the column, first what is not known. */
    private static List<StaffValue> values(StaffTable table, Integer column, StaffCodes codes) {
        if (column == null) {
            return List.of();
        }
        var rows = new LinkedHashMap<String, Integer>();
        table.rows().stream().map(row -> row.cell(column)).filter(it -> !it.isEmpty()).forEach(it -> rows.merge(it, 1, Integer::sum));
        var values = new ArrayList<StaffValue>();
        rows.forEach((value, count) -> values.add(new StaffValue(value, count, codes.code(value), codes.knows(value))));
        values.sort(Comparator.comparing(StaffValue::known).thenComparing(StaffValue::value));
        return values.stream().limit(MOST_VALUES).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), ENGLAND);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
