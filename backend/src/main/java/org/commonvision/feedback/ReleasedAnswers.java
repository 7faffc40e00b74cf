package org.commonvision.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What was answered in a round, once it has been released to the facilitator: no sheet and no comment says whose it is. */
@ApplicationScoped
public class ReleasedAnswers {

    /** One rater's values in the item order of the questionnaire: 1 to points, 0 unanswered, -2 not observed. */
    public record Sheet(RaterGroup group, short[] answers) {}

    /** What somebody wrote to one open question; without words where the facilitator took them out. */
    public record Comment(UUID id, boolean fromLineManager, String question, String comment, boolean redacted) {}

    private final Jdbi database;

    ReleasedAnswers(Jdbi database) {
        this.database = database;
    }

    public List<Sheet> sheetsOf(UUID round) {
        return database.withHandle(sql -> sql.createQuery("select rater_group, answers from released_sheet where round_id = :round order by id").bind("round", round)
                .map((row, _) -> new Sheet(RaterGroup.valueOf(row.getString("rater_group")), shorts((Short[]) row.getArray("answers").getArray()))).list());
    }

    /** By question, in the order of their ids, which is none. */
    public List<Comment> commentsOf(UUID round) {
        return database.withHandle(sql -> sql.createQuery("""
                        select id, from_line_manager, question, comment, redacted_on is not null as redacted
                        from released_comment where round_id = :round order by question, id""").bind("round", round)
                .map(ConstructorMapper.of(Comment.class)).list());
    }

    /** Takes the words out for good; that it was done stays, and when. False where the round has no such comment. */
    boolean redact(UUID round, UUID comment, LocalDate today) {
        return 1 == database.withHandle(sql -> sql.createUpdate("""
                        update released_comment set comment = '', redacted_on = coalesce(redacted_on, :today) where id = :id and round_id = :round""")
                .bind("today", today).bind("id", comment).bind("round", round).execute());
    }

    private static short[] shorts(Short[] boxed) {
        var numbers = new short[boxed.length];
        for (int i = 0; i < boxed.length; i++) {
            numbers[i] = boxed[i];
        }
        return numbers;
    }
}
