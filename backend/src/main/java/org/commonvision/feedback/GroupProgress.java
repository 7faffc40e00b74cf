package org.commonvision.feedback;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether enough of a group have answered, as of this morning; how many, and who, is said to nobody. */
record GroupProgress(
        RaterGroup group,
        @Schema(description = "Whether at least three have answered; false means not yet") boolean enough) {

    static List<GroupProgress> of(Round round, List<Rater> raters) {
        return round.state() != RoundState.OPEN ? List.of() : Arrays.stream(RaterGroup.values())
                .filter(group -> group.isConfidential() && raters.stream().anyMatch(rater -> rater.raterGroup() == group))
                .map(group -> new GroupProgress(group, round.enough().contains(group.name()))).toList();
    }
}
