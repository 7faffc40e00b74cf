package org.commonvision.report;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.commonvision.report.Lineage.Descent;
import org.commonvision.report.Progress.Assessment;

/** For each item of the later of two assessments, where the same item stands in the earlier. No item is the same as two others. */
final class SameItems {

    private static final int NONE = -1;

    private final int[] before;

    private SameItems(int[] before) {
        this.before = before;
    }

    /** @param items by the questionnaire's key */
    static SameItems of(Assessment from, Assessment to, Map<String, Lineage> items) {
        if (from.isOf(to.questionnaire())) {
            return new SameItems(IntStream.range(0, to.order().size()).toArray());
        }
        return of(descents(from, items), descents(to, items));
    }

    /** @param earlier in the order of the items, and so is the other; each of one questionnaire version */
    static SameItems of(List<Descent> earlier, List<Descent> later) {
        var before = new int[later.size()];
        Arrays.fill(before, NONE);
        if (earlier.isEmpty() || later.isEmpty()) {
            return new SameItems(before);
        }
        var places = new HashMap<Object, Integer>();
        for (int i = 0; i < earlier.size(); i++) {
            places.putIfAbsent(earlier.get(i).meaning(later.getFirst().series()), i);
        }
        for (int i = 0; i < before.length; i++) {
            var place = places.remove(later.get(i).meaning(earlier.getFirst().series()));
            before[i] = place == null ? NONE : place;
        }
        return new SameItems(before);
    }

    private static List<Descent> descents(Assessment assessment, Map<String, Lineage> items) {
        var questionnaire = assessment.questionnaire().view();
        var descents = items.get(questionnaire.key()).of(questionnaire.version());
        return IntStream.range(0, assessment.order().size()).mapToObj(assessment.order()::item).map(descents::get).toList();
    }

    /** On scales of different lengths nothing is the same. */
    static SameItems none(int items) {
        var before = new int[items];
        Arrays.fill(before, NONE);
        return new SameItems(before);
    }

    /** Negative where the earlier has no such item. */
    int before(int position) {
        return before[position];
    }

    /** Whether these items of the later are those of the earlier: all of them, and no others. */
    boolean areThese(BitSet later, BitSet earlier) {
        return later.cardinality() == earlier.cardinality() && later.stream().allMatch(it -> before[it] >= 0 && earlier.get(before[it]));
    }
}
