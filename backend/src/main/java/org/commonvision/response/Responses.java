package org.commonvision.response;

import static org.commonvision.platform.problem.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.commonvision.person.Profile;
import org.commonvision.platform.http.PublishedVersions;
import org.commonvision.questionnaire.ItemOrder;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Answer sheets, each found only together with its owner. */
@ApplicationScoped
public class Responses {

    private static final String SHEET = """
            select id, person_id, questionnaire_key, questionnaire_version, sections, state, created_at, submitted_at, revision, answers,
                   importance, counts_for_organisation, elements_to_work_on
            from response
            """;

    private static final RowMapper<AnswerSheet> TO_SHEET = (row, _) -> sheet(row);

    private final Jdbi database;
    private final DataSource pool;
    /** Whose a sheet is and what it is over never changes, so it is read once; a sheet that is gone is found out by the write. */
    private final Cache<UUID, ResponseFacts> facts = Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(30)).maximumSize(100_000).build();

    Responses(Jdbi database, DataSource pool) {
        this.database = database;
        this.pool = pool;
    }

    /** The sheet, if it is this person's. */
    public Optional<AnswerSheet> ownedBy(UUID person, UUID id) {
        // Each report begins with this, so it speaks JDBC: what Jdbi does besides takes as long as the driver itself.
        try (var connection = pool.getConnection(); var select = connection.prepareStatement(SHEET + "where id = ? and person_id = ?")) {
            select.setObject(1, id);
            select.setObject(2, person);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(sheet(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The answer sheet was not read", e);
        }
    }

    /** All that a person has submitted, oldest first. */
    public List<AnswerSheet> submittedBy(UUID person) {
        return database.withHandle(sql -> sql.createQuery(SHEET + "where person_id = :person and state = 'SUBMITTED' order by submitted_at, id")
                .bind("person", person).map(TO_SHEET).list());
    }

    /** Every sheet of a person, oldest first. */
    public List<AnswerSheet> allOf(UUID person) {
        return database.withHandle(sql -> sql.createQuery(SHEET + "where person_id = :person order by created_at, id")
                .bind("person", person).map(TO_SHEET).list());
    }

    /** A page of a person's sheets, newest first, after the one that is named. */
    List<AnswerSheet> page(UUID person, Instant before, UUID beforeId, int size) {
        return database.withHandle(sql -> sql.createQuery(SHEET + """
                        where person_id = :person and (created_at, id) < (:before, :beforeId)
                        order by created_at desc, id desc limit :size""")
                .bind("person", person).bind("before", before.atOffset(ZoneOffset.UTC)).bind("beforeId", beforeId).bind("size", size)
                .map(TO_SHEET).list());
    }

    public List<Note> notesOf(UUID response) {
        return database.withHandle(sql -> notesOf(sql, response));
    }

    static List<Note> notesOf(Handle sql, UUID response) {
        return sql.createQuery("select element, note from response_note where response_id = :response and note <> '' order by element")
                .bind("response", response).map((row, _) -> new Note(row.getString(1), row.getString(2))).list();
    }

    /** Makes a draft, once for each creation key; the same request again finds the draft that it made. */
    AnswerSheet create(UUID person, UUID creationKey, String questionnaire, int version, boolean versionChosen, List<String> sections, int items, Instant now) {
        try {
            database.useHandle(sql -> begin(sql, UUID.randomUUID(), person, creationKey, questionnaire, version, sections, items, now));
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException cause && "23503".equals(cause.getSQLState())) {
                throw NOT_SIGNED_IN.because("This person was erased.");
            }
            throw e;
        }
        var sheet = database.withHandle(sql -> sql.createQuery(SHEET + "where person_id = :person and creation_key = :creationKey")
                .bind("person", person).bind("creationKey", creationKey).map(TO_SHEET).one());
        if (!sheet.questionnaire().equals(questionnaire) || versionChosen && sheet.version() != version || !sheet.sections().equals(sections)) {
            throw IDEMPOTENCY_KEY_REUSED.because("This Idempotency-Key made another response before. Use a new key for a new response.");
        }
        return sheet;
    }

    /** Whether this creation key has made a draft before. */
    boolean isMade(UUID person, UUID creationKey) {
        return database.withHandle(sql -> sql.createQuery("select exists (select from response where person_id = :person and creation_key = :creationKey)")
                .bind("person", person).bind("creationKey", creationKey).mapTo(Boolean.class).one());
    }

    /** Which questionnaire versions a person has a sheet over. */
    Set<PublishedVersions.Id> versionsOf(UUID person) {
        return database.withHandle(sql -> sql.createQuery("select distinct questionnaire_key, questionnaire_version from response where person_id = :person")
                .bind("person", person).map((row, _) -> new PublishedVersions.Id(row.getString(1), row.getInt(2))).set());
    }

    /** A draft without answers, within a transaction of the caller's; nothing where the creation key has made one before. */
    public static void begin(Handle sql, UUID id, UUID person, UUID creationKey, String questionnaire, int version, List<String> sections, int items, Instant now) {
        sql.createUpdate("""
                insert into response (id, person_id, questionnaire_key, questionnaire_version, sections, creation_key, created_at, answers, given_at)
                values (:id, :person, :questionnaire, :version, :sections, :creationKey, :now,
                        array_fill(0::smallint, array[:items]), array_fill(-1, array[:items]))
                on conflict (person_id, creation_key) do nothing""")
                .bind("id", id).bind("person", person).bind("questionnaire", questionnaire).bind("version", version)
                .bindArray("sections", String.class, sections).bind("creationKey", creationKey)
                .bind("now", now.atOffset(ZoneOffset.UTC)).bind("items", items)
                .execute();
    }

    /** What never changes about a sheet of this person's, from memory where it is known. */
    ResponseFacts knownFacts(UUID person, UUID id) {
        var known = facts.getIfPresent(id);
        return known != null && known.personId().equals(person) ? known : null;
    }

    Optional<ResponseFacts> facts(UUID person, UUID id) {
        var sheet = ownedBy(person, id);
        sheet.ifPresent(it -> facts.put(id, new ResponseFacts(id, person, it.questionnaire(), it.version(), it.sections(), it.createdAt())));
        return sheet.map(_ -> facts.getIfPresent(id));
    }

    boolean delete(UUID person, UUID id) {
        facts.invalidate(id);
        return database.withHandle(sql -> delete(sql, person, id));
    }

    /** The same within a transaction of the caller's. */
    public static boolean delete(Handle sql, UUID person, UUID id) {
        return 1 == sql.createUpdate("delete from response where id = :id and person_id = :person").bind("id", id).bind("person", person).execute();
    }

    static Optional<AnswerSheet> ownedBy(Handle sql, UUID person, UUID id, String lock) {
        return sql.createQuery(SHEET + "where id = :id and person_id = :person " + lock)
                .bind("id", id).bind("person", person).map(TO_SHEET).findOne();
    }

    /** Hands in a draft that the caller holds locked: what it stores besides is what a publication needs and no more. */
    static void submit(Handle sql, AnswerSheet draft, SheetSums sums, boolean counts, ReportedUnder context, Instant now) {
        sql.createUpdate("""
                update response
                set state = 'SUBMITTED', submitted_at = :now, submitted_month = :month, counts_for_organisation = :counts,
                    given_at = null, importance_given_at = null, revision = revision + 1,
                    section_sums = :sectionSums, section_counts = :sectionCounts, element_sums = :elementSums, element_counts = :elementCounts,
                    section_applicable = :sectionApplicable, element_highest = :elementHighest
                where id = :id""")
                .bind("counts", counts).bind("now", now.atOffset(ZoneOffset.UTC)).bind("month", month(now)).bind("id", draft.id())
                .bindArray("sectionSums", Integer.class, boxed(sums.sectionSums())).bindArray("sectionCounts", Integer.class, boxed(sums.sectionCounts()))
                .bindArray("elementSums", Integer.class, boxed(sums.elementSums())).bindArray("elementCounts", Integer.class, boxed(sums.elementCounts()))
                .bindArray("sectionApplicable", Integer.class, boxed(sums.sectionApplicable())).bindArray("elementHighest", Integer.class, boxed(sums.elementHighest()))
                .execute();
        agree(sql, draft.id(), counts, context);
    }

    /** Whether it counts, and the context it then counts under; where it does not count, no context is kept. */
    static void agree(Handle sql, UUID id, boolean counts, ReportedUnder context) {
        var kept = counts ? context : ReportedUnder.NOTHING;
        sql.createUpdate("""
                update response
                set counts_for_organisation = :counts, organisation = :organisation, unit = :unit, staff_group = :staffGroup, pay_band_cluster = :payBandCluster
                where id = :id""")
                .bind("organisation", kept.organisation()).bind("unit", kept.unit()).bind("staffGroup", kept.staffGroup())
                .bind("payBandCluster", kept.payBandCluster()).bind("counts", counts).bind("id", id).execute();
    }

    static void workOn(Handle sql, UUID id, List<String> elements) {
        sql.createUpdate("update response set elements_to_work_on = :elements where id = :id")
                .bindArray("elements", String.class, elements).bind("id", id).execute();
    }

    static void countChange(Handle sql, UUID id) {
        sql.createUpdate("update response set revision = revision + 1 where id = :id").bind("id", id).execute();
    }

    /** The context that a counted sheet is reported under; nothing finer is kept. */
    record ReportedUnder(String organisation, String unit, String staffGroup, String payBandCluster) {
        static final ReportedUnder NOTHING = new ReportedUnder(null, null, null, null);

        static ReportedUnder of(String organisation, Profile profile) {
            return new ReportedUnder(organisation, Profile.said(profile.unit()), Profile.said(profile.staffGroup()), Profile.said(profile.payBandCluster()));
        }
    }

    /** What is counted of the answers, by section and by element in the questionnaire's order. */
    record SheetSums(int[] sectionSums, int[] sectionCounts, int[] sectionApplicable, int[] elementSums, int[] elementCounts, int[] elementHighest) {

        static SheetSums of(short[] answers, ItemOrder order) {
            var sections = order.sections().stream().map(ItemOrder.SectionRange::range).toList();
            var elements = order.sections().stream().flatMap(section -> section.elements().stream()).toList();
            return new SheetSums(
                    each(sections, answers, value -> Math.max(0, value)), each(sections, answers, value -> value > 0 ? 1 : 0),
                    each(sections, answers, value -> value >= 0 ? 1 : 0),
                    each(elements, answers, value -> Math.max(0, value)), each(elements, answers, value -> value > 0 ? 1 : 0),
                    each(elements, answers, value -> value == order.points() ? 1 : 0));
        }

        private static int[] each(List<ItemOrder.Range> ranges, short[] answers, IntUnaryOperator of) {
            return ranges.stream().mapToInt(range -> IntStream.range(range.from(), range.to()).map(i -> of.applyAsInt(answers[i])).sum()).toArray();
        }
    }

    private static AnswerSheet sheet(ResultSet row) throws SQLException {
        short[] answers = shorts(row, "answers");
        // Most questionnaires do not ask; then it is not stored, and nothing was rated.
        short[] importance = Objects.requireNonNullElseGet(shorts(row, "importance"), () -> new short[answers.length]);
        return new AnswerSheet(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
                row.getString("questionnaire_key"), row.getInt("questionnaire_version"),
                strings(row, "sections"), ResponseState.valueOf(row.getString("state")),
                instant(row, "created_at"), instant(row, "submitted_at"), row.getInt("revision"), answers, importance,
                (Boolean) row.getObject("counts_for_organisation"), strings(row, "elements_to_work_on"));
    }

    private static LocalDate month(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfMonth(1);
    }

    private static List<Integer> boxed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static short[] shorts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        if (array == null) {
            return null;
        }
        var boxed = (Short[]) array.getArray();
        var numbers = new short[boxed.length];
        for (int i = 0; i < boxed.length; i++) {
            numbers[i] = boxed[i];
        }
        return numbers;
    }
}
