package org.commonvision.report;

import static org.commonvision.report.ProgressReport.Part.DOMAIN;
import static org.commonvision.report.ProgressReport.Part.ELEMENT;
import static org.commonvision.report.ProgressReport.Part.OVERALL;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.commonvision.questionnaire.ItemOrder;
import org.commonvision.report.Lineage.Descent;
import org.commonvision.report.Progress.Assessment;
import org.commonvision.report.ProgressReport.LinePlace;
import org.commonvision.report.ProgressReport.Part;
import org.commonvision.report.ProgressReport.ProgressLine;

/** Figures over time, each line unbroken only as long as it rests on the same items. */
final class ProgressLines {

    /** One thing through the assessments. What it is called and where it stands is as in the latest that has it. */
    private static final class Line {
        private final Part part;
        private final List<LinePlace> places = new ArrayList<>();
        private Descent descent;
        private String key;
        private String name;
        private BitSet items;
        private int latest = -1;
        private int order;

        private Line(Part part) {
            this.part = part;
        }

        private boolean isOf(Part part, Descent descent) {
            return this.part == part && this.descent.comesFromTheSame(descent);
        }

        private void goesTo(int assessment, String key, Integer score, BitSet items, SameItems same) {
            boolean had = latest == assessment - 1 && latest >= 0 && places.getLast().score() != null;
            fillUpTo(assessment);
            places.add(new LinePlace(key, score, had && score != null && same.areThese(items, this.items)));
            this.key = key;
            this.items = items;
            this.latest = assessment;
        }

        private void fillUpTo(int assessment) {
            while (places.size() < assessment) {
                places.add(new LinePlace(null, null, false));
            }
        }
    }

    private final Map<String, Lineage> parts;
    private final List<Line> lines = new ArrayList<>();

    private ProgressLines(Map<String, Lineage> parts) {
        this.parts = parts;
    }

    /**
     * @param assessments oldest first
     * @param items descent of items by the questionnaire's key
     * @param parts descent of domains and elements by the framework's key
     */
    static List<ProgressLine> of(List<Assessment> assessments, Map<String, Lineage> items, Map<String, Lineage> parts) {
        if (assessments.isEmpty()) {
            return List.of();
        }
        var drawn = new ProgressLines(parts);
        var whole = new Line(OVERALL);
        for (int i = 0; i < assessments.size(); i++) {
            var assessment = assessments.get(i);
            drawn.add(i, assessment, i == 0 ? null : same(assessments.get(i - 1), assessment, items), whole);
        }
        return drawn.inOrder(whole, assessments.size());
    }

    private static SameItems same(Assessment from, Assessment to, Map<String, Lineage> items) {
        return from.order().points() == to.order().points() ? SameItems.of(from, to, items) : SameItems.none(to.order().size());
    }

    private void add(int at, Assessment assessment, SameItems same, Line whole) {
        var report = IndividualReport.of(assessment.sheet(), assessment.questionnaire());
        var chosen = assessment.chosen();
        whole.goesTo(at, null, report.overall().score(), assessment.chosenItems(), same);
        int order = 0;
        for (int i = 0; i < chosen.size(); i++) {
            var domain = report.domains().get(i);
            add(DOMAIN, at, order++, assessment, chosen.get(i).range(), domain.figures().score(), same);
            for (int j = 0; j < domain.elements().size(); j++) {
                add(ELEMENT, at, order++, assessment, chosen.get(i).elements().get(j), domain.elements().get(j).figures().score(), same);
            }
        }
    }

    private void add(Part part, int at, int order, Assessment assessment, ItemOrder.Range range, Integer score, SameItems same) {
        var framework = assessment.framework();
        var descent = parts.get(framework.key()).of(framework.version()).get(range.key());
        var line = lines.stream().filter(it -> it.latest < at && it.isOf(part, descent)).findFirst().orElseGet(() -> begin(part));
        var items = new BitSet();
        items.set(range.from(), range.to());
        line.goesTo(at, range.key(), score, items, same);
        line.descent = descent;
        line.name = range.name();
        line.order = order;
    }

    private Line begin(Part part) {
        var line = new Line(part);
        lines.add(line);
        return line;
    }

    /** As the latest assessment has them; after these, what only earlier ones have. */
    private List<ProgressLine> inOrder(Line whole, int assessments) {
        lines.sort(Comparator.<Line>comparingInt(it -> -it.latest).thenComparingInt(it -> it.order));
        lines.addFirst(whole);
        lines.forEach(it -> it.fillUpTo(assessments));
        return lines.stream().map(it -> new ProgressLine(it.part, it.key, it.name, List.copyOf(it.places))).toList();
    }
}
