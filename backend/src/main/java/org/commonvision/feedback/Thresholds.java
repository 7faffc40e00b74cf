package org.commonvision.feedback;

import java.util.Map;

/** Whether enough raters of a round have answered for its groups to be shown apart. */
final class Thresholds {

    /** How many of a group were asked, and how many have answered. */
    record Answered(int asked, int answered) {}

    /** Five in all, and three in each group in which three were asked: smaller ones are pooled in any case. */
    static boolean met(Map<RaterGroup, Answered> groups) {
        int inAll = groups.entrySet().stream().filter(it -> it.getKey().isConfidential()).mapToInt(it -> it.getValue().answered()).sum();
        return inAll >= PanelAdvice.ENOUGH_IN_ALL && groups.entrySet().stream().filter(it -> it.getKey().isConfidential())
                .allMatch(it -> it.getValue().asked() < PanelAdvice.ENOUGH_IN_A_GROUP || it.getValue().answered() >= PanelAdvice.ENOUGH_IN_A_GROUP);
    }

    private Thresholds() {}
}
