package org.commonvision.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonvision.framework.FrameworkView;
import org.commonvision.questionnaire.PackSource.CrosswalkSource;
import org.commonvision.questionnaire.PackSource.DomainSource;
import org.commonvision.questionnaire.PackSource.ElementSource;
import org.commonvision.questionnaire.PackSource.ItemSource;

/** What the build refuses in a pack: keys that do not fit, texts that are missing, items that break the wording rules. */
final class PackCheck {

    private final List<String> faults = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    static List<String> faults(PackSource pack, List<DomainSource> domains) {
        var check = new PackCheck();
        domains.forEach(check::domain);
        check.said("pack", "rights.owner", pack.rights().owner());
        check.said("pack", "rights.notice", pack.rights().notice());
        for (var framework : pack.frameworks()) {
            check.unique(framework.key());
            check.said(framework.key(), "name", framework.name());
            check.said(framework.key(), "introduction", framework.introduction());
            framework.domains().stream().filter(key -> domains.stream().noneMatch(domain -> domain.key().equals(key)))
                    .forEach(key -> check.faults.add(framework.key() + ": there is no domain " + key));
        }
        for (var questionnaire : pack.questionnaires()) {
            check.unique(questionnaire.key());
            check.scale(questionnaire.key(), "a scale", questionnaire.scale().points());
            if (questionnaire.importance() != null) {
                check.said(questionnaire.key(), "importance.question", questionnaire.importance().question());
                check.scale(questionnaire.key(), "importance", questionnaire.importance().points());
            }
            if (questionnaire.openQuestions() != null) {
                questionnaire.openQuestions().forEach(question -> check.openQuestion(questionnaire.key(), question));
            }
            if (pack.frameworks().stream().noneMatch(framework -> framework.key().equals(questionnaire.framework()))) {
                check.faults.add(questionnaire.key() + ": there is no framework " + questionnaire.framework());
            }
        }
        return check.faults;
    }

    /** Crosswalks are between the packs' own frameworks, and each pair of elements is named once. */
    static List<String> faults(List<CrosswalkSource> crosswalks, List<FrameworkView> frameworks) {
        var check = new PackCheck();
        for (var crosswalk : crosswalks) {
            check.unique(crosswalk.key());
            check.said(crosswalk.key(), "summary", crosswalk.summary());
            check.said(crosswalk.key(), "source", crosswalk.source());
            var from = elementsOf(crosswalk.from(), frameworks);
            var to = elementsOf(crosswalk.to(), frameworks);
            if (crosswalk.elements() == null || crosswalk.elements().isEmpty()) {
                check.faults.add(crosswalk.key() + " relates nothing");
                continue;
            }
            for (var link : crosswalk.elements()) {
                if (!from.contains(link.from()) || !to.contains(link.to())) {
                    check.faults.add(crosswalk.key() + ": " + link.from() + " to " + link.to() + " names an element that is not there");
                }
                check.unique(crosswalk.key() + ": " + link.from() + " to " + link.to());
            }
        }
        return check.faults;
    }

    static Set<String> elementsOf(String framework, List<FrameworkView> frameworks) {
        return frameworks.stream().filter(it -> it.key().equals(framework)).flatMap(it -> it.domains().stream()).flatMap(it -> it.elements().stream())
                .map(FrameworkView.Element::key).collect(Collectors.toSet());
    }

    private void scale(String questionnaire, String what, List<QuestionnaireView.Scale.Point> points) {
        if (points.size() < 2 || points.size() > 7) {
            faults.add(questionnaire + ": " + what + " has 2 to 7 points");
        }
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).value() != i + 1) {
                faults.add(questionnaire + ": the points of " + what + " count from 1");
            }
            said(questionnaire, "a label of " + what, points.get(i).label());
        }
    }

    private void domain(DomainSource domain) {
        unique(domain.key());
        said(domain.key(), "name", domain.name());
        said(domain.key(), "summary", domain.summary());
        for (var element : domain.elements()) {
            if (!element.key().startsWith(domain.key() + ".")) {
                faults.add(element.key() + ": is not in " + domain.key());
            }
            element(element);
        }
    }

    private void element(ElementSource element) {
        unique(element.key());
        said(element.key(), "name", element.name());
        said(element.key(), "description", element.description());
        said(element.key(), "overplayed", element.overplayed());
        said(element.key(), "examples.everyone", element.examples().get("everyone"));
        if (element.looksLike().isEmpty() || element.suggestions().isEmpty() || element.items().isEmpty()) {
            faults.add(element.key() + ": needs looksLike, suggestions and items");
        }
        for (var item : element.items()) {
            if (!item.key().startsWith(element.key() + ".")) {
                faults.add(item.key() + ": is not in " + element.key());
            }
            item(item);
        }
    }

    private void item(ItemSource item) {
        unique(item.key());
        ItemWording.faultsOfFirst(item.first()).forEach(fault -> faults.add(item.key() + ": " + fault + ": " + item.first()));
        ItemWording.faultsOfThird(item.third()).forEach(fault -> faults.add(item.key() + ": " + fault + ": " + item.third()));
    }

    private void openQuestion(String questionnaire, QuestionnaireView.OpenQuestion question) {
        unique(questionnaire + ": " + question.key());
        said(questionnaire + ": " + question.key(), "text", question.text());
        said(questionnaire + ": " + question.key(), "thirdPerson", question.thirdPerson());
    }

    private void unique(String key) {
        if (!keys.add(key)) {
            faults.add(key + ": is there twice");
        }
    }

    private void said(String where, String what, String text) {
        if (text == null || text.isBlank()) {
            faults.add(where + ": " + what + " is missing");
        }
    }

    private PackCheck() {}
}
