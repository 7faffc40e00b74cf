package org.commonvision.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The domains, elements and items that a generated round asks, each with the positions of its items. */
final class ReportParts {

    static Map<String, List<Integer>> items() {
        var parts = new TreeMap<String, List<Integer>>();
        int position = 0;
        for (var section : GeneratedRound.QUESTIONNAIRE.sections()) {
            for (var element : section.elements()) {
                for (var item : element.items()) {
                    if (GeneratedRound.SECTIONS.contains(section.key())) {
                        for (var key : List.of(section.key(), element.key(), item.key())) {
                            parts.computeIfAbsent(key, _ -> new ArrayList<>()).add(position);
                        }
                    }
                    position++;
                }
            }
        }
        return parts;
    }

    private ReportParts() {}
}
