package org.commonvision.exchange;

import static org.commonvision.exchange.ImportReport.Change.CHANGED;
import static org.commonvision.exchange.ImportReport.Change.CREATED;
import static org.commonvision.exchange.ImportReport.Change.REMOVED;
import static org.commonvision.exchange.ImportReport.Change.UNCHANGED;
import static org.commonvision.exchange.ImportReport.Kind.ITEM;
import static org.commonvision.exchange.ItemsCsv.DOMAIN;
import static org.commonvision.exchange.ItemsCsv.ELEMENT;
import static org.commonvision.exchange.ItemsCsv.ELEMENT_NAME;
import static org.commonvision.exchange.ItemsCsv.KEY;
import static org.commonvision.exchange.ItemsCsv.TEXT;
import static org.commonvision.exchange.ItemsCsv.THIRD_PERSON;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonvision.exchange.ImportReport.Change;
import org.commonvision.exchange.ImportReport.ImportItem;
import org.commonvision.exchange.ItemsCsv.Line;
import org.commonvision.framework.FrameworkContent;
import org.commonvision.platform.http.PlainText;
import org.commonvision.questionnaire.QuestionnaireContent;
import org.commonvision.questionnaire.QuestionnaireView.Element;
import org.commonvision.questionnaire.QuestionnaireView.Item;
import org.commonvision.questionnaire.QuestionnaireView.Section;

/** What becomes of a draft's items when a table of them comes in: the table is all of them, and nothing but them. */
final class ItemsImport {

    /** An item that is in the draft. */
    private record Here(String element, Item item, String pointer) {}

    private final List<Section> sections;
    private final Findings findings;
    private final Map<String, Section> sectionOf = new HashMap<>();
    private final Map<String, Element> elements = new HashMap<>();
    private final Map<String, Here> here = new LinkedHashMap<>();
    private final Map<String, List<Item>> coming = new HashMap<>();
    private final Set<Integer> wrong = new HashSet<>();
    private final List<ImportItem> items = new ArrayList<>();

    /** @param findings what is wrong is added to these; what is said of the items is then of those that are right */
    ItemsImport(List<Section> sections, List<Line> lines, Findings findings) {
        this.sections = sections;
        this.findings = findings;
        for (int s = 0; s < sections.size(); s++) {
            for (int e = 0; e < sections.get(s).elements().size(); e++) {
                var element = sections.get(s).elements().get(e);
                sectionOf.put(element.key(), sections.get(s));
                elements.put(element.key(), element);
                for (int i = 0; i < element.items().size(); i++) {
                    here.put(element.items().get(i).key(), new Here(element.key(), element.items().get(i), "/questionnaire/sections/" + s + "/elements/" + e + "/items/" + i));
                }
            }
        }
        take(lines);
    }

    /** What becomes of each: as in the table, then what is not in it. */
    List<ImportItem> items() {
        return List.copyOf(items);
    }

    /** The draft's sections with the items of the table. */
    List<Section> sections() {
        return sections.stream().map(section -> new Section(section.key(), section.name(), section.summary(), section.audience(),
                section.elements().stream().map(element -> new Element(element.key(), element.name(), element.description(), element.example(),
                        coming.getOrDefault(element.key(), List.of()), element.levels())).toList())).toList();
    }

    private void take(List<Line> lines) {
        var taken = new HashSet<String>();
        sections.forEach(it -> taken.add(it.key()));
        taken.addAll(elements.keySet());
        for (var line : lines) {
            if (isRight(line, taken)) {
                coming.computeIfAbsent(line.cell(ELEMENT), _ -> new ArrayList<>()).add(new Item(line.cell(KEY), line.cell(TEXT), line.cell(THIRD_PERSON)));
                if (coming.get(line.cell(ELEMENT)).size() == QuestionnaireContent.MOST_ITEMS + 1) {
                    wrong(line, ELEMENT, "An element has at most " + QuestionnaireContent.MOST_ITEMS + " items.");
                }
            }
        }
        var moved = moved();
        for (var line : lines) {
            if (!wrong.contains(line.number())) {
                items.add(new ImportItem(line.at(), ITEM, line.cell(KEY), null, line.cell(TEXT), change(line, moved)));
            }
        }
        // An item may be in a line that cannot be read.
        here.forEach((key, it) -> {
            if (findings.none() && !taken.contains(key)) {
                items.add(new ImportItem(it.pointer(), ITEM, key, null, it.item().text(), REMOVED));
            }
        });
    }

    private void wrong(Line line, String column, String message) {
        findings.add(line.at(column), message);
        wrong.add(line.number());
    }

    private boolean isRight(Line line, Set<String> taken) {
        var element = elements.get(line.cell(ELEMENT));
        if (element == null) {
            wrong(line, ELEMENT, "The draft does not ask about an element with this key.");
        } else {
            agrees(line, DOMAIN, sectionOf.get(element.key()).key(), "This element is of the domain ");
            agrees(line, ELEMENT_NAME, element.name(), "A table of items does not rename elements. Here it is called ");
        }
        String key = line.cell(KEY);
        if (!FrameworkContent.isPartKey(key)) {
            wrong(line, KEY, FrameworkContent.PART_KEYS);
        } else if (!taken.add(key)) {
            wrong(line, KEY, "This key is there twice.");
        }
        text(line, TEXT);
        text(line, THIRD_PERSON);
        return !wrong.contains(line.number());
    }

    private void agrees(Line line, String column, String here, String otherwise) {
        if (line.cell(column) != null && !line.cell(column).equals(here)) {
            wrong(line, column, otherwise + here + ".");
        }
    }

    private void text(Line line, String column) {
        if (line.cell(column).length() > QuestionnaireContent.LONGEST_TEXT) {
            wrong(line, column, "Write at most " + QuestionnaireContent.LONGEST_TEXT + " characters.");
        } else if (!PlainText.isClean(line.cell(column))) {
            wrong(line, column, "This holds characters that are no text.");
        }
    }

    /** Those that stay with their element, and are no longer where they were among those that do. */
    private Set<String> moved() {
        var moved = new HashSet<String>();
        coming.forEach((element, items) -> {
            var stay = items.stream().map(Item::key).filter(it -> here.containsKey(it) && here.get(it).element().equals(element)).toList();
            var before = Stream.of(elements.get(element)).flatMap(it -> it.items().stream()).map(Item::key).filter(new HashSet<>(stay)::contains).toList();
            for (int i = 0; i < Math.min(stay.size(), before.size()); i++) {
                if (!stay.get(i).equals(before.get(i))) {
                    moved.add(stay.get(i));
                }
            }
        });
        return moved;
    }

    private Change change(Line line, Set<String> moved) {
        var there = here.get(line.cell(KEY));
        if (there == null) {
            return CREATED;
        }
        boolean same = there.element().equals(line.cell(ELEMENT)) && !moved.contains(line.cell(KEY))
                && there.item().text().equals(line.cell(TEXT)) && there.item().thirdPerson().equals(line.cell(THIRD_PERSON));
        return same ? UNCHANGED : CHANGED;
    }
}
