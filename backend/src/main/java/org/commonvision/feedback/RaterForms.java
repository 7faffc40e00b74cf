package org.commonvision.feedback;

import static org.commonvision.platform.problem.ProblemType.FORM_EMPTY;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.commonvision.platform.language.WantedLanguages;
import org.commonvision.platform.problem.ProblemException;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.QuestionnaireView;
import org.commonvision.questionnaire.Questionnaires;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * What raters answer, by whoever holds the link. A link that is unknown, used, revoked or past opens nothing, and all of
 * these look the same. A form is past when its last day is, whether the round has been closed yet or not. Handing in forgets whose it was in the same moment: the draft goes, and the sheet has no key to it.
 */
@ApplicationScoped
class RaterForms {

    /** A form that can be answered now. */
    public record Form(UUID raterId, UUID roundId, UUID formId, RaterGroup raterGroup, String subject, String questionnaire, int version, List<String> sections,
            LocalDate closesOn) {}

    /** What is answered so far. */
    record Answers(short[] values, String[] comments) {}

    private static final String OPEN_FORM = """
            select r.id as rater_id, r.round_id, r.form_id, r.rater_group, s.name as subject, f.questionnaire_key as questionnaire,
                   f.questionnaire_version as version, f.sections, f.closes_on
            from rater r join feedback_round f on f.id = r.round_id join staff_member s on s.id = f.subject_staff
            where r.state = 'ASKED' and f.state = 'OPEN' and f.closes_on >= :today
            """;

    private final Jdbi database;
    private final Questionnaires questionnaires;
    private final Clock clock;

    RaterForms(Jdbi database, Questionnaires questionnaires, Clock clock) {
        this.database = database;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    /** The form that a link opens, as often as it is opened; nothing is written. */
    Optional<UUID> openedBy(RaterLink link) {
        return database.withHandle(sql -> sql.createQuery(OPEN_FORM + "and r.token_hash = :hash").bind("today", today()).bind("hash", link.hash())
                .map(ConstructorMapper.of(Form.class)).findOne()).map(Form::formId);
    }

    RaterFormView view(UUID formId, String cookie) {
        return database.withHandle(sql -> {
            var form = find(sql, formId, cookie, "");
            var questionnaire = questionnaires.version(form.questionnaire(), form.version());
            return RaterFormView.of(form, questionnaire, answers(sql, form, questionnaire));
        });
    }

    /** The link is the right to read it, whoever may read it elsewhere. */
    QuestionnaireView questionnaire(UUID formId, String cookie, WantedLanguages wanted) {
        var form = database.withHandle(sql -> find(sql, formId, cookie, ""));
        return questionnaires.translations().in(wanted, questionnaires.version(form.questionnaire(), form.version())).view();
    }

    /** What arrives last stands: a rater's sheet holds no times. */
    void save(UUID formId, String cookie, FormChange change) {
        whileOpen(formId, cookie, (sql, form) -> {
            var questionnaire = questionnaires.version(form.questionnaire(), form.version());
            change.check(questionnaire, form.sections());
            var answers = answers(sql, form, questionnaire);
            change.answers().forEach(answer -> answers.values()[questionnaire.order().position(answer.item())] = (short) answer.value());
            change.comments().forEach(comment -> answers.comments()[FormChange.place(questionnaire, comment.question())] = comment.text());
            return sql.createUpdate("""
                    insert into rater_draft (rater_id, answers, comments) values (:rater, :answers::smallint[], :comments)
                    on conflict (rater_id) do update set answers = excluded.answers, comments = excluded.comments""")
                    .bind("rater", form.raterId()).bind("answers", literal(answers.values()))
                    .bindArray("comments", String.class, List.of(answers.comments())).execute();
        });
    }

    /** For good, and once: of two at the same moment, one finds that there is no such form any more. */
    void submit(UUID formId, String cookie) {
        whileOpen(formId, cookie, (sql, form) -> {
            var questionnaire = questionnaires.version(form.questionnaire(), form.version());
            var answers = answers(sql, form, questionnaire);
            if (IntStream.range(0, answers.values().length).noneMatch(i -> answers.values()[i] > 0)) {
                throw FORM_EMPTY.because("Answer at least one statement with what you have seen, or say that you give no feedback.");
            }
            seal(sql, form, questionnaire, answers);
            return leave(sql, form, "ANSWERED", null);
        });
    }

    void refuse(UUID formId, String cookie, RefusalReason reason) {
        whileOpen(formId, cookie, (sql, form) -> leave(sql, form, "REFUSED", reason.name()));
    }

    private static void seal(Handle sql, Form form, PublishedQuestionnaire questionnaire, Answers answers) {
        sql.createUpdate("insert into sealed_sheet (id, round_id, rater_group, answers) values (:id, :round, :group, :answers::smallint[])")
                .bind("id", UUID.randomUUID()).bind("round", form.roundId()).bind("group", form.raterGroup()).bind("answers", literal(answers.values())).execute();
        for (int i = 0; i < answers.comments().length; i++) {
            String comment = SealedText.of(answers.comments()[i]);
            if (!comment.isEmpty()) {
                sql.createUpdate("insert into sealed_comment (id, round_id, from_line_manager, question, comment) values (:id, :round, :manager, :question, :comment)")
                        .bind("id", UUID.randomUUID()).bind("round", form.roundId()).bind("manager", form.raterGroup() == RaterGroup.LINE_MANAGER)
                        .bind("question", questionnaire.view().openQuestions().get(i).key()).bind("comment", comment).execute();
            }
        }
    }

    /** The link opens nothing after this. */
    private static int leave(Handle sql, Form form, String state, String refusal) {
        sql.createUpdate("delete from rater_draft where rater_id = :rater").bind("rater", form.raterId()).execute();
        return sql.createUpdate("update rater set state = :state, refusal = :refusal where id = :rater")
                .bind("state", state).bind("refusal", refusal).bind("rater", form.raterId()).execute();
    }

    /** With the round kept from closing and the rater's row from another request meanwhile. */
    private void whileOpen(UUID formId, String cookie, BiFunction<Handle, Form, Integer> change) {
        database.useTransaction(sql -> {
            RoundLock.share(sql, find(sql, formId, cookie, "").roundId());
            change.apply(sql, find(sql, formId, cookie, "for update of r"));
        });
    }

    private Form find(Handle sql, UUID formId, String cookie, String lock) {
        return RaterLink.hashOfSession(cookie)
                .flatMap(hash -> sql.createQuery(OPEN_FORM + "and r.form_id = :form and r.session_hash = :hash " + lock)
                        .bind("today", today()).bind("form", formId).bind("hash", hash).map(ConstructorMapper.of(Form.class)).findOne())
                .orElseThrow(RaterForms::opensNothing);
    }

    private LocalDate today() {
        return RoundDates.today(clock.instant());
    }

    /** The one answer to every link and cookie that opens nothing. */
    static ProblemException opensNothing() {
        return NOT_FOUND.because("This link opens no form. It may have been used, or the round may be over.");
    }

    private static Answers answers(Handle sql, Form form, PublishedQuestionnaire questionnaire) {
        return sql.createQuery("select answers, comments from rater_draft where rater_id = :rater").bind("rater", form.raterId())
                .map((row, _) -> new Answers(shorts((Short[]) row.getArray("answers").getArray()), (String[]) row.getArray("comments").getArray())).findOne()
                .orElseGet(() -> new Answers(new short[questionnaire.order().size()], FormChange.noComments(questionnaire)));
    }

    private static short[] shorts(Short[] boxed) {
        var numbers = new short[boxed.length];
        for (int i = 0; i < boxed.length; i++) {
            numbers[i] = boxed[i];
        }
        return numbers;
    }

    private static String literal(short[] numbers) {
        var text = new StringBuilder("{");
        for (int i = 0; i < numbers.length; i++) {
            text.append(i == 0 ? "" : ",").append(numbers[i]);
        }
        return text.append('}').toString();
    }
}
