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

    /** What a phone, a PC in an office and a text that was pasted make of the same words. */
    @Test
    void what_was_typed_in_another_way_reads_the_same() {
        for (var typed : List.of("It\u2019s \u201Cgood\u201D \u2013 really\u2026", "It's\u00A0\"good\" -\n\n really...\u200B", "\uFEFF It's  \"good\"\t- really... \r\n")) {
            assertEquals("It's \"good\" - really...", FeedbackComments.normalised(typed));
        }
        assertEquals("caf\u00E9", FeedbackComments.normalised("cafe\u0301"));
        assertEquals("office", FeedbackComments.normalised("o\uFB03ce"));
        assertEquals("nothing hidden", FeedbackComments.normalised("nothing\u0000hidden"));
    }

    private static List<String> raters(String... texts) {
        return FeedbackComments.on(KEEP, comments(texts), true).allRaters();
    }

    private static List<Comment> comments(String... texts) {
        return Stream.of(texts).map(text -> new Comment("keep", false, text)).toList();
    }
}
