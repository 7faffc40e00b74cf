package org.commonvision.report;

import java.util.List;
import java.util.Map;

/**
 * What was answered in a 360 round, as it was released: nothing in it says whose it is. A sheet has its values in the item order
 * of the questionnaire: 1 to 5, and anything else where nothing was observed.
 *
 * @param self null where the person did not answer
 * @param importance the person's own second rating of each item, 0 where there is none; null where they did not answer
 * @param lineManager none, or one
 * @param groups of the confidential raters
 * @param comments on each question in the order that the release gave them by chance
 */
record FeedbackAnswers(short[] self, short[] importance, List<short[]> lineManager, Map<Voice, List<short[]>> groups, List<Comment> comments) {

    /** @param text null where the facilitator took it out: it was written all the same */
    record Comment(String question, boolean lineManager, String text) {}
}
