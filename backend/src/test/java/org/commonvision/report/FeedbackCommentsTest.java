package org.commonvision.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.commonvision.questionnaire.QuestionnaireView.OpenQuestion;
import org.commonvision.report.FeedbackAnswers.Comment;
import org.junit.jupiter.api.Test;

class FeedbackCommentsTest {

    private static final OpenQuestion KEEP = new OpenQuestion("keep", "What do you keep?", "What should they keep?");

    @Test
    void raters_comments_are_shown_from_three_and_one_or_two_look_like_none() {
        assertEquals(List.of(), raters("one", "two"));
        assertEquals(List.of(), raters());
        assertEquals(List.of("one", "two", "three"), raters("one", "two", "three"));
    }

    @Test
    void nothing_of_raters_is_shown_where_there_is_no_confidential_part() {
        assertEquals(List.of(), FeedbackComments.on(KEEP, comments("one", "two", "three"), false).allRaters());
    }

    @Test
    void the_line_managers_stand_apart_and_do_not_make_up_the_three() {
        var comments = Stream.concat(comments("one", "two").stream(), Stream.of(new Comment("keep", true, "mine"))).toList();
        var shown = FeedbackComments.on(KEEP, comments, true);
        assertEquals(List.of(), shown.allRaters());
        assertEquals(List.of("mine"), shown.lineManager());
    }

    @Test
    void one_that_was_taken_out_was_written_all_the_same() {
        assertEquals(List.of("one", "two"), raters("one", null, "two"));
    }

    @Test
    void each_question_has_its_own() {
        assertEquals(List.of(), FeedbackComments.on(KEEP, List.of(new Comment("change", false, "one"), new Comment("keep", false, "two"),
                new Comment("keep", false, "three")), true).allRaters());
    }

    private static List<String> raters(String... texts) {
        return FeedbackComments.on(KEEP, comments(texts), true).allRaters();
    }

    private static List<Comment> comments(String... texts) {
        return Stream.of(texts).map(text -> new Comment("keep", false, text)).toList();
    }
}
