package org.commonvision.report;

import static org.commonvision.report.Voice.ALL_RATERS;
import static org.commonvision.report.Voice.DIRECT_REPORTS;
import static org.commonvision.report.Voice.LINE_MANAGER;
import static org.commonvision.report.Voice.OTHERS;
import static org.commonvision.report.Voice.OTHER_RATERS_COMBINED;
import static org.commonvision.report.Voice.PEERS;
import static org.commonvision.report.Voice.SELF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonvision.report.FeedbackFigure.End;
import org.commonvision.report.FeedbackReportView.Agreement;
import org.commonvision.report.FeedbackReportView.Quadrant;
import org.commonvision.report.FeedbackReportView.SelfRating;
import org.junit.jupiter.api.Test;

/** The rules of docs/measurement.md, worked by hand. */
class FeedbackFiguresTest {

    @Test
    void three_make_a_group_and_five_a_report() {
        assertEquals(Map.of(), sizes(4, 0, 0));
        assertEquals(Map.of(), sizes(2, 1, 1));
        assertEquals(Map.of(PEERS, 5), sizes(5, 0, 0));
        assertEquals(Map.of(PEERS, 3, DIRECT_REPORTS, 3), sizes(3, 3, 0));
    }

    @Test
    void small_groups_are_pooled_and_joined_by_the_smallest_other_while_they_are_too_few() {
        assertEquals(Map.of(OTHER_RATERS_COMBINED, 5), sizes(2, 2, 1));
        assertEquals(Map.of(PEERS, 6, OTHER_RATERS_COMBINED, 3), sizes(6, 2, 1));
        assertEquals(Map.of(PEERS, 6, OTHER_RATERS_COMBINED, 5), sizes(6, 4, 1));
        assertEquals(Map.of(OTHER_RATERS_COMBINED, 6), sizes(4, 0, 2));
    }

    @Test
    void of_two_groups_alike_the_one_shown_first_joins() {
        assertEquals(Map.of(DIRECT_REPORTS, 4, OTHER_RATERS_COMBINED, 5), sizes(4, 4, 1));
        assertEquals(Map.of(OTHERS, 4, OTHER_RATERS_COMBINED, 5), sizes(1, 4, 4));
    }

    @Test
    void an_item_that_too_few_of_one_group_observed_is_shown_for_all_together() {
        var item = item(answers(group(4, 4, 4), group(2, 2, -2), group()));
        assertEquals(List.of(new FeedbackFigure(ALL_RATERS, 3.2, null, RaterBand.THREE_TO_FIVE)), item.figures());
        assertEquals(true, item.groupsWithheld());
    }

    @Test
    void an_item_that_fewer_than_three_observed_at_all_is_shown_for_nobody() {
        assertEquals(List.of(), item(answers(group(4, 0, -2), group(2, 0, 0), group())).figures());
    }

    @Test
    void a_mean_at_an_end_is_said_as_that_end_while_few_answered() {
        assertEquals(new FeedbackFigure(PEERS, 4.7, End.OR_MORE, RaterBand.THREE_TO_FIVE), of(PEERS, group(5, 5, 4), group(3, 3, 3)));
        assertEquals(new FeedbackFigure(PEERS, 4.7, End.OR_MORE, RaterBand.THREE_TO_FIVE), of(PEERS, group(5, 5, 5), group(3, 3, 3)));
        assertEquals(new FeedbackFigure(PEERS, 1.3, End.OR_LESS, RaterBand.THREE_TO_FIVE), of(PEERS, group(1, 1, 1, 2), group(3, 3, 3)));
        assertEquals(new FeedbackFigure(PEERS, 5.0, null, RaterBand.THREE_TO_FIVE), of(PEERS, group(5, 5, 5, 5, 5), group(3, 3, 3)));
        assertEquals(new FeedbackFigure(PEERS, 4.3, null, RaterBand.THREE_TO_FIVE), of(PEERS, group(5, 4, 4), group(3, 3, 3)));
    }

    @Test
    void an_end_counts_as_its_middle_where_figures_are_put_together() {
        var figures = FeedbackFigures.ofElement(List.of(
                List.of(new FeedbackFigure(PEERS, 4.7, End.OR_MORE, RaterBand.THREE_TO_FIVE)),
                List.of(new FeedbackFigure(PEERS, 3.0, null, RaterBand.SIX_TO_NINE))));
        assertEquals(List.of(new FeedbackFigure(PEERS, 3.9, null, RaterBand.THREE_TO_FIVE)), figures, "(4.85 + 3.0) / 2 = 3.925");
    }

    @Test
    void a_domain_needs_half_of_its_items_and_an_element_one() {
        var one = List.of(new FeedbackFigure(ALL_RATERS, 3.0, null, RaterBand.SIX_TO_NINE));
        var items = List.of(one, List.<FeedbackFigure>of(), List.<FeedbackFigure>of());
        assertEquals(List.of(), FeedbackFigures.ofDomain(items));
        assertEquals(one, FeedbackFigures.ofElement(items));
        assertEquals(one, FeedbackFigures.ofDomain(items.subList(0, 2)));
    }

    @Test
    void a_distribution_and_agreement_are_said_from_eight() {
        var seven = item(answers(group(4, 4, 4, 4), group(4, 4, 4), group()));
        assertNull(seven.distribution());
        assertNull(seven.agreement());
        var eight = item(answers(group(4, 4, 4, 4), group(4, 4, 4), group(5)));
        assertEquals(List.of(0, 0, 0, 88, 13), eight.distribution());
        assertEquals(Agreement.AGREE, eight.agreement());
    }

    @Test
    void agreement_is_measured_against_answers_by_chance() {
        assertEquals(Agreement.DIFFER, FeedbackFigures.agreement(new int[] {2, 2, 2, 2, 2}), "s² = 20/9, r_wg = -.11");
        assertEquals(Agreement.PARTLY_AGREE, FeedbackFigures.agreement(new int[] {0, 0, 4, 2, 2}), "s² = 11/14, r_wg = .61");
        assertEquals(Agreement.AGREE, FeedbackFigures.agreement(new int[] {0, 0, 4, 4, 0}), "s² = 2/7, r_wg = .86");
        assertEquals(Agreement.DIFFER, FeedbackFigures.agreement(new int[] {0, 2, 2, 2, 2}), "s² = 10/7, r_wg = .29");
    }

    @Test
    void more_than_half_a_point_apart_is_higher_or_lower() {
        assertEquals(SelfRating.ABOUT_THE_SAME, FeedbackFigures.selfRating(beside(4.0, 3.5)));
        assertEquals(SelfRating.HIGHER, FeedbackFigures.selfRating(beside(4.0, 3.4)));
        assertEquals(SelfRating.LOWER, FeedbackFigures.selfRating(beside(3.0, 3.6)));
        assertNull(FeedbackFigures.selfRating(beside(3.0, 3.6).subList(0, 1)));
    }

    @Test
    void quadrants_leave_half_a_point_round_the_middle_unnamed() {
        assertEquals(Quadrant.SHARED_STRENGTH, FeedbackFigures.quadrant(beside(3.8, 4.6)));
        assertEquals(Quadrant.BLIND_SPOT, FeedbackFigures.quadrant(beside(3.8, 3.2)));
        assertEquals(Quadrant.HIDDEN_STRENGTH, FeedbackFigures.quadrant(beside(3.2, 3.8)));
        assertEquals(Quadrant.SHARED_DEVELOPMENT_AREA, FeedbackFigures.quadrant(beside(1.0, 3.2)));
        assertEquals(Quadrant.IN_BETWEEN, FeedbackFigures.quadrant(beside(3.7, 5.0)));
        assertEquals(Quadrant.IN_BETWEEN, FeedbackFigures.quadrant(beside(5.0, 3.3)));
    }

    @Test
    void items_that_are_alike_are_named_together_or_not_at_all() {
        assertEquals(List.of(4, 0), FeedbackFigures.highest(figures(4.5, 3.0, 3.0, 3.0, 4.8, 2.0)));
        assertEquals(List.of(5), FeedbackFigures.lowest(figures(4.5, 3.0, 3.0, 3.0, 4.8, 2.0)));
        assertEquals(List.of(), FeedbackFigures.highest(figures(4.0, 4.0, 4.0, 4.0)));
        assertEquals(List.of(1), FeedbackFigures.highest(figures(null, 4.0, 3.0)), "at most half of those that have a figure");
        assertEquals(List.of(), FeedbackFigures.highest(figures()));
    }

    @Test
    void the_line_manager_is_on_a_line_of_their_own_and_in_no_other() {
        var answers = new FeedbackAnswers(new short[] {2}, new short[1], List.of(new short[] {1}), answers(group(4, 4, 4), group(4, 4, 4), group()).groups(), List.of());
        var figures = FeedbackFigures.item(0, answers, FeedbackFigures.published(answers.groups())).figures();
        assertEquals(List.of(SELF, LINE_MANAGER, PEERS, DIRECT_REPORTS, ALL_RATERS), figures.stream().map(FeedbackFigure::voice).toList());
        assertEquals(new FeedbackFigure(LINE_MANAGER, 1.0, null, null), figures.get(1));
        assertEquals(4.0, figures.getLast().mean());
    }

    private static Map<Voice, Integer> sizes(int peers, int directReports, int others) {
        var groups = answers(group(new int[peers]), group(new int[directReports]), group(new int[others])).groups();
        var sizes = new EnumMap<Voice, Integer>(Voice.class);
        FeedbackFigures.published(groups).forEach((voice, sheets) -> {
            assertEquals(sheets.size(), Set.copyOf(sheets).size(), "each sheet once");
            sizes.put(voice, sheets.size());
        });
        return sizes;
    }

    private static List<short[]> group(int... values) {
        return Arrays.stream(values).mapToObj(value -> new short[] {(short) value}).toList();
    }

    private static FeedbackAnswers answers(List<short[]> peers, List<short[]> directReports, List<short[]> others) {
        return new FeedbackAnswers(null, null, List.of(), new EnumMap<>(Map.of(PEERS, peers, DIRECT_REPORTS, directReports, OTHERS, others)), List.of());
    }

    private static FeedbackFigures.ItemFigures item(FeedbackAnswers answers) {
        return FeedbackFigures.item(0, answers, FeedbackFigures.published(answers.groups()));
    }

    private static FeedbackFigure of(Voice voice, List<short[]> peers, List<short[]> directReports) {
        return FeedbackFigures.of(voice, item(answers(peers, directReports, group())).figures()).orElseThrow();
    }

    private static List<FeedbackFigure> beside(double self, double raters) {
        return List.of(new FeedbackFigure(SELF, self, null, null), new FeedbackFigure(ALL_RATERS, raters, null, RaterBand.SIX_TO_NINE));
    }

    private static List<FeedbackFigure> figures(Double... means) {
        return Stream.of(means).map(mean -> mean == null ? null : new FeedbackFigure(ALL_RATERS, mean, null, RaterBand.SIX_TO_NINE)).toList();
    }
}
