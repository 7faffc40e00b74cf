package org.commonvision.report;

import static org.commonvision.report.ProgressReport.DifferenceKind.CHANGED;
import static org.commonvision.report.ProgressReport.DifferenceKind.GONE;
import static org.commonvision.report.ProgressReport.DifferenceKind.NEW;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonvision.report.Lineage.Descent;
import org.commonvision.report.Progress.Assessment;
import org.commonvision.report.ProgressReport.Difference;
import org.commonvision.report.ProgressReport.DifferenceKind;
import org.commonvision.report.ProgressReport.Part;

/** What is new, changed or gone between two assessments over versions of one framework. */
final class Differences {

    /** All that one version has, and of that what was chosen: key to the name of its domain. */
    private record Side(String series, int version, Lineage lineage, Map<String, String> chosen) {

        Map<String, Descent> descents() {
            return lineage.of(version);
        }

        String words(String key) {
            return lineage.words(version, key);
        }
    }

    private final List<Difference> found = new ArrayList<>();

    /** Nothing between different frameworks: there everything differs. */
    static List<Difference> between(Assessment from, Assessment to, Map<String, Lineage> items, Map<String, Lineage> parts) {
        var differences = new Differences();
        if (from.framework().key().equals(to.framework().key())) {
            if (from.framework().version() != to.framework().version()) {
                differences.add(Part.DOMAIN, parts(from, parts, true), parts(to, parts, true));
                differences.add(Part.ELEMENT, parts(from, parts, false), parts(to, parts, false));
            }
            if (!from.isOf(to.questionnaire())) {
                differences.add(Part.ITEM, items(from, items), items(to, items));
            }
        }
        return differences.found;
    }

    private static Side parts(Assessment assessment, Map<String, Lineage> parts, boolean domains) {
        var chosen = new LinkedHashMap<String, String>();
        assessment.chosen().forEach(section -> {
            if (domains) {
                chosen.put(section.key(), section.range().name());
            } else {
                section.elements().forEach(element -> chosen.put(element.key(), section.range().name()));
            }
        });
        var framework = assessment.framework();
        return new Side(framework.key(), framework.version(), parts.get(framework.key()), chosen);
    }

    private static Side items(Assessment assessment, Map<String, Lineage> items) {
        var chosen = new LinkedHashMap<String, String>();
        assessment.chosen().forEach(section -> {
            for (int i = section.range().from(); i < section.range().to(); i++) {
                chosen.put(assessment.order().item(i), section.range().name());
            }
        });
        var questionnaire = assessment.questionnaire().view();
        return new Side(questionnaire.key(), questionnaire.version(), items.get(questionnaire.key()), chosen);
    }

    private void add(Part part, Side before, Side after) {
        var meanings = new HashMap<Object, String>();
        var origins = new HashMap<Object, String>();
        before.descents().forEach((key, descent) -> {
            meanings.put(descent.meaning(after.series()), key);
            origins.put(descent.origin(after.series()), key);
        });
        after.chosen().forEach((key, domain) -> {
            var descent = after.descents().get(key);
            var was = origins.get(descent.origin(before.series()));
            if (!meanings.containsKey(descent.meaning(before.series()))) {
                add(part, was == null ? NEW : CHANGED, key, after.words(key), was == null ? null : before.words(was), domain);
            }
        });
        var still = after.descents().values().stream().map(it -> it.origin(before.series())).collect(java.util.stream.Collectors.toSet());
        before.chosen().forEach((key, domain) -> {
            if (!still.contains(before.descents().get(key).origin(after.series()))) {
                add(part, GONE, key, before.words(key), null, domain);
            }
        });
    }

    private void add(Part part, DifferenceKind kind, String key, String words, String was, String domain) {
        found.add(new Difference(part, kind, key, words, was, domain));
    }

    private Differences() {}
}
