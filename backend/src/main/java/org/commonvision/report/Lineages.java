package org.commonvision.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonvision.framework.FrameworkView;
import org.commonvision.framework.Frameworks;
import org.commonvision.platform.http.PublishedVersions.Id;
import org.commonvision.questionnaire.QuestionnaireView;
import org.commonvision.questionnaire.Questionnaires;

/** Reads where the parts of published versions come from, each with all the versions before it. */
@ApplicationScoped
class Lineages {

    private final Questionnaires questionnaires;
    private final Frameworks frameworks;

    Lineages(Questionnaires questionnaires, Frameworks frameworks) {
        this.questionnaires = questionnaires;
        this.frameworks = frameworks;
    }

    /** Of the items of these questionnaire versions, by the questionnaire's key. */
    Map<String, Lineage> ofItems(Collection<Id> needed) {
        return byKey(questionnaires.upTo(needed).stream().map(it -> it.view())
                .collect(groupingBy(QuestionnaireView::key, mapping(it -> new Lineage.Version(it.version(), items(it), it.succession()), toList()))));
    }

    /** Of the domains and elements of these framework versions, by the framework's key. */
    Map<String, Lineage> ofParts(Collection<Id> needed) {
        return byKey(frameworks.upTo(needed).stream().map(it -> it.view())
                .collect(groupingBy(FrameworkView::key, mapping(it -> new Lineage.Version(it.version(), parts(it), it.succession()), toList()))));
    }

    private static Map<String, Lineage> byKey(Map<String, List<Lineage.Version>> versions) {
        var lineages = new HashMap<String, Lineage>();
        versions.forEach((key, all) -> lineages.put(key, new Lineage(key, all)));
        return lineages;
    }

    private static Map<String, String> items(QuestionnaireView questionnaire) {
        var items = new HashMap<String, String>();
        questionnaire.sections().forEach(section -> section.elements().forEach(element -> element.items().forEach(item -> items.put(item.key(), item.text()))));
        return items;
    }

    private static Map<String, String> parts(FrameworkView framework) {
        var parts = new HashMap<String, String>();
        framework.domains().forEach(domain -> {
            parts.put(domain.key(), domain.name());
            domain.elements().forEach(element -> parts.put(element.key(), element.name()));
        });
        return parts;
    }
}
