package org.commonvision.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each item, element and section of a questionnaire version stands in the arrays of an answer sheet. */
public final class ItemOrder {

    /** Positions {@code from} (included) to {@code to} (not included), counted from 0. */
    public record Range(String key, String name, int from, int to) {
        public int size() {
            return to - from;
        }
    }

    /** A section with its elements. */
    public record SectionRange(Range range, List<Range> elements) {
        public String key() {
            return range.key();
        }
    }

    private final List<String> items;
    private final Map<String, Integer> positions;
    private final List<SectionRange> sections;
    private final int points;
    private final boolean notApplicable;
    private final boolean notObserved;
    private final int importancePoints;

    public ItemOrder(QuestionnaireView questionnaire) {
        var items = new ArrayList<String>();
        var sections = new ArrayList<SectionRange>();
        for (var section : questionnaire.sections()) {
            int sectionFrom = items.size();
            var elements = new ArrayList<Range>();
            for (var element : section.elements()) {
                int from = items.size();
                element.items().forEach(item -> items.add(item.key()));
                elements.add(new Range(element.key(), element.name(), from, items.size()));
            }
            sections.add(new SectionRange(new Range(section.key(), section.name(), sectionFrom, items.size()), List.copyOf(elements)));
        }
        this.items = List.copyOf(items);
        this.sections = List.copyOf(sections);
        this.positions = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            positions.put(items.get(i), i);
        }
        this.points = questionnaire.scale().points().size();
        this.notApplicable = questionnaire.scale().notApplicable() != null;
        this.notObserved = questionnaire.scale().notObserved() != null;
        this.importancePoints = questionnaire.importance() == null ? 0 : questionnaire.importance().points().size();
    }

    public int size() {
        return items.size();
    }

    public String item(int position) {
        return items.get(position);
    }

    /** Position from 0, or null for an item that is not in this version. */
    public Integer position(String item) {
        return positions.get(item);
    }

    public List<SectionRange> sections() {
        return sections;
    }

    /** The section that holds a position. */
    public SectionRange sectionAt(int position) {
        return sections.stream().filter(section -> position < section.range().to()).findFirst().orElseThrow();
    }

    /** The chosen sections, in the questionnaire's order. */
    public List<SectionRange> chosen(List<String> keys) {
        return sections.stream().filter(section -> keys.contains(section.key())).toList();
    }

    /** How many points the scale has; answers that count are 1 to this. */
    public int points() {
        return points;
    }

    /** Whether a value may be an answer: a point, 0 to clear, or one of the marks that the scale offers. */
    public boolean allows(int value) {
        return value >= 0 && value <= points || value == NOT_APPLICABLE && notApplicable || value == NOT_OBSERVED && notObserved;
    }

    /** Whether each item is also rated for its importance. */
    public boolean asksImportance() {
        return importancePoints > 0;
    }

    /** How many points the scale of importance has; 0 where it is not asked. */
    public int importancePoints() {
        return importancePoints;
    }

    /** Whether a value may be a rating of importance: a point, or 0 to clear. */
    public boolean allowsImportance(int value) {
        return value >= 0 && value <= importancePoints;
    }

    public static final int UNANSWERED = 0;
    public static final int NOT_APPLICABLE = -1;
    public static final int NOT_OBSERVED = -2;
}
