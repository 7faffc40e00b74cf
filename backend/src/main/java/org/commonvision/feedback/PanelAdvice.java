package org.commonvision.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a panel is large enough to say something and small enough to be kind: 4 to 6 in each group used, 10 to 15 in all. */
record PanelAdvice(
        @Schema(description = "Of all raters but the line manager") Size inAll,
        @Schema(description = "Of each group but the line manager, used or not") List<GroupAdvice> groups) {

    /** Fewer confidential raters than this, and there is no report but the person's own and the line manager's answers. */
    static final int ENOUGH_IN_ALL = 5;
    static final int ENOUGH_IN_A_GROUP = 3;

    /** How many are asked beside how many are advised. */
    enum Size {
        @JsonProperty("not-used") NOT_USED,
        @JsonProperty("too-few") TOO_FEW,
        @JsonProperty("fewer-than-advised") FEWER_THAN_ADVISED,
        @JsonProperty("as-advised") AS_ADVISED,
        @JsonProperty("more-than-advised") MORE_THAN_ADVISED;

        static Size of(int asked, int enough, int from, int to) {
            return asked == 0 ? NOT_USED : asked < enough ? TOO_FEW : asked < from ? FEWER_THAN_ADVISED : asked <= to ? AS_ADVISED : MORE_THAN_ADVISED;
        }
    }

    /** Of one group. Too few means that its answers will be pooled with others'. */
    @Schema(name = "GroupAdvice")
    record GroupAdvice(RaterGroup group, int asked, Size size) {}

    static PanelAdvice on(List<Rater> raters) {
        Map<RaterGroup, Long> asked = raters.stream().collect(Collectors.groupingBy(Rater::raterGroup, Collectors.counting()));
        var groups = Arrays.stream(RaterGroup.values()).filter(RaterGroup::isConfidential)
                .map(group -> advice(group, asked.getOrDefault(group, 0L).intValue())).toList();
        return new PanelAdvice(Size.of(groups.stream().mapToInt(GroupAdvice::asked).sum(), ENOUGH_IN_ALL, 10, 15), groups);
    }

    private static GroupAdvice advice(RaterGroup group, int asked) {
        return new GroupAdvice(group, asked, Size.of(asked, ENOUGH_IN_A_GROUP, 4, 6));
    }

    boolean canShowAnything() {
        return inAll != Size.NOT_USED && inAll != Size.TOO_FEW;
    }
}
