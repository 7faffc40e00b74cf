package org.commonvision.feedback;

import java.util.List;
import java.util.UUID;
import org.commonvision.TestDatabase;
import org.jdbi.v3.core.Jdbi;

/** What is sealed, read by the owner of the tables: the application cannot. */
public final class Sealed {

    public record Sheet(String group, short[] answers) {}

    public static List<Sheet> sheets(String round) {
        return owner().withHandle(sql -> sql.createQuery("select rater_group, answers from sealed_sheet where round_id = :round").bind("round", UUID.fromString(round))
                .map((row, _) -> {
                    var boxed = (Short[]) row.getArray(2).getArray();
                    var answers = new short[boxed.length];
                    for (int i = 0; i < boxed.length; i++) {
                        answers[i] = boxed[i];
                    }
                    return new Sheet(row.getString(1), answers);
                }).list());
    }

    static List<String> comments(String round) {
        return owner().withHandle(sql -> sql.createQuery("select from_line_manager || ' ' || question || ' ' || comment from sealed_comment where round_id = :round")
                .bind("round", UUID.fromString(round)).mapTo(String.class).list());
    }

    static Jdbi owner() {
        return TestDatabase.asTheOwner();
    }

    private Sealed() {}
}
