package org.commonvision.response;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonvision.questionnaire.ItemOrder;

/**
 * A response as it is stored: its answers, and how important each item is to the person, in the item order of its questionnaire
 * version; {@code importance} is all zeros where nothing was rated.
 */
public record AnswerSheet(
        UUID id, UUID personId, String questionnaire, int version, List<String> sections, ResponseState state,
        Instant createdAt, Instant submittedAt, int revision, short[] answers, short[] importance,
        Boolean countsForOrganisation, List<String> elementsToWorkOn) {

    boolean isSubmitted() {
        return state == ResponseState.SUBMITTED;
    }

    /** The items that have an answer, in the questionnaire's order. */
    public List<Answer> given(ItemOrder order) {
        return given(answers, order);
    }

    /** The items that have a rating of importance, in the questionnaire's order. */
    public List<Answer> givenImportance(ItemOrder order) {
        return given(importance, order);
    }

    /** Whether nothing is left to say of an item: an answer, and where it applies its importance, if that is asked. */
    boolean isComplete(int position, ItemOrder order) {
        int answer = answers[position];
        return answer != ItemOrder.UNANSWERED
                && (!order.asksImportance() || answer == ItemOrder.NOT_APPLICABLE || importance[position] != ItemOrder.UNANSWERED);
    }

    private static List<Answer> given(short[] values, ItemOrder order) {
        return IntStream.range(0, order.size()).filter(i -> values[i] != ItemOrder.UNANSWERED)
                .mapToObj(i -> new Answer(order.item(i), values[i])).toList();
    }
}
