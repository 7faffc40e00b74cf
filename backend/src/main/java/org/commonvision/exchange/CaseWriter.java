package org.commonvision.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonvision.exchange.CasePackage.Association;
import org.commonvision.exchange.CasePackage.Criterion;
import org.commonvision.exchange.CasePackage.Item;
import org.commonvision.exchange.CasePackage.Level;
import org.commonvision.exchange.CasePackage.Ours;
import org.commonvision.exchange.CasePackage.Rubric;
import org.commonvision.framework.CrosswalkView;
import org.commonvision.framework.FrameworkView;
import org.commonvision.questionnaire.QuestionnaireView;

/** Makes a CASE package of a framework version, the questionnaires over it, and the crosswalks that lead from it. */
final class CaseWriter {

    private static final String LANGUAGE = "en";

    private final CaseNames names;
    private final FrameworkView framework;
    private final String document;
    private final String changed;
    private final CasePackage.Link domainType;
    private final CasePackage.Link elementType;
    private final List<Item> items = new ArrayList<>();
    private final List<Association> associations = new ArrayList<>();

    private CaseWriter(FrameworkView framework, CaseNames names) {
        this.names = names;
        this.framework = framework;
        this.document = CaseNames.framework(framework.key(), framework.version());
        this.changed = CaseNames.time(framework.publishedOn());
        this.domainType = names.link("CFItemTypes", CaseNames.id("item-type", "domain"), "Domain");
        this.elementType = names.link("CFItemTypes", CaseNames.id("item-type", "element"), "Element");
    }

    static CasePackage write(FrameworkView framework, List<QuestionnaireView> questionnaires, List<CrosswalkView> from, CaseNames names) {
        return new CaseWriter(framework, names).write(questionnaires, from);
    }

    private CasePackage write(List<QuestionnaireView> questionnaires, List<CrosswalkView> from) {
        for (int i = 0; i < framework.domains().size(); i++) {
            domain(framework.domains().get(i), i);
        }
        succession();
        from.forEach(this::crosswalk);
        var rubrics = new ArrayList<Rubric>();
        if (framework.domains().stream().flatMap(it -> it.elements().stream()).anyMatch(it -> it.levels() != null)) {
            rubrics.add(levels());
        }
        questionnaires.forEach(it -> rubrics.add(rubric(it)));
        var license = names.link("CFLicenses", CaseNames.id("licence", framework.key(), framework.version()), framework.rights().licence());
        return new CasePackage(
                new CasePackage.Document(document, names.uri("CFDocuments", document), "1.1", CaseNames.line(framework.rights().owner()), CaseNames.line(framework.name()), changed,
                        framework.summary(), LANGUAGE, String.valueOf(framework.version()), "Adopted", framework.publishedOn().toString(), license,
                        framework.rights().notice(), null,
                        Ours.framework(new CasePackage.Framework(framework.key(), framework.version(), framework.publishedOn(), framework.name(), framework.summary(),
                                framework.introduction(), framework.audience(), framework.rights(), framework.succession() == null ? null : framework.succession().since()))),
                items, associations,
                new CasePackage.Definitions(
                        List.of(type(domainType, "A large part of a framework", "1"), type(elementType, "What good looks like in one respect", "1.1")),
                        List.of(new CasePackage.License(license.identifier(), license.uri(), license.title(), framework.rights().attribution(), framework.rights().notice(), changed)),
                        from.isEmpty() ? null : from.stream().map(this::grouping).toList()),
                rubrics.isEmpty() ? null : rubrics);
    }

    private CasePackage.ItemType type(CasePackage.Link type, String description, String code) {
        return new CasePackage.ItemType(type.identifier(), type.uri(), type.title(), description, code, changed);
    }

    private void domain(FrameworkView.Domain domain, int at) {
        String id = id(domain.key());
        items.add(new Item(id, statement(domain.summary(), domain.name()), "Domain", names.uri("CFItems", id), domain.key(), CaseNames.line(domain.name()), null, LANGUAGE,
                domainType, changed, null, Ours.domain(new FrameworkView.Domain(domain.key(), domain.name(), domain.summary(), domain.audience(), List.of()))));
        child(id, domain.name(), names.node("CFDocuments", document, framework.name()), at);
        for (int i = 0; i < domain.elements().size(); i++) {
            element(domain.elements().get(i), names.node("CFItems", id, domain.name()), i);
        }
    }

    private void element(FrameworkView.Element element, CasePackage.Link domain, int at) {
        String id = id(element.key());
        items.add(new Item(id, statement(element.description(), element.name()), "Element", names.uri("CFItems", id), element.key(), CaseNames.line(element.name()),
                element.example(), LANGUAGE, elementType, changed, null, Ours.element(element)));
        child(id, element.name(), domain, at);
    }

    private void child(String id, String title, CasePackage.Link parent, int at) {
        String association = CaseNames.id("child", id);
        associations.add(new Association(association, "isChildOf", at + 1, names.uri("CFAssociations", association), names.node("CFItems", id, title), parent,
                null, changed, null, null, null));
    }

    /** An earlier element is replaced by the one that it has become. */
    private void succession() {
        if (framework.succession() == null) {
            return;
        }
        int since = framework.succession().since();
        for (int i = 0; i < framework.succession().successors().size(); i++) {
            var successor = framework.succession().successors().get(i);
            String was = successor.was() == null ? successor.key() : successor.was();
            String id = CaseNames.id("successor", document, i);
            associations.add(new Association(id, "replacedBy", i + 1, names.uri("CFAssociations", id),
                    names.node("CFItems", CaseNames.item(framework.key(), since, was), was), names.node("CFItems", id(successor.key()), successor.key()),
                    null, changed, null, null, Ours.successor(successor)));
        }
    }

    private void crosswalk(CrosswalkView crosswalk) {
        var group = names.link("CFAssociationGroupings", CaseNames.id("crosswalk", crosswalk.key(), crosswalk.version()), crosswalk.key());
        for (int i = 0; i < crosswalk.elements().size(); i++) {
            var link = crosswalk.elements().get(i);
            String id = CaseNames.id("link", crosswalk.key(), crosswalk.version(), i);
            associations.add(new Association(id, link.strength() == CrosswalkView.Strength.SAME ? "exactMatchOf" : "isRelatedTo", i + 1, names.uri("CFAssociations", id),
                    names.node("CFItems", id(link.from()), link.from()),
                    names.node("CFItems", CaseNames.item(crosswalk.to().key(), crosswalk.to().version(), link.to()), link.to()),
                    group, CaseNames.time(crosswalk.publishedOn()), null, null, Ours.link(link)));
        }
    }

    private CasePackage.Grouping grouping(CrosswalkView crosswalk) {
        String id = CaseNames.id("crosswalk", crosswalk.key(), crosswalk.version());
        return new CasePackage.Grouping(id, names.uri("CFAssociationGroupings", id), crosswalk.key(), crosswalk.summary(), CaseNames.time(crosswalk.publishedOn()),
                Ours.crosswalk(new CasePackage.Crosswalk(crosswalk.key(), crosswalk.version(), crosswalk.summary(), crosswalk.source(), crosswalk.publishedOn(),
                        crosswalk.from(), crosswalk.to())));
    }

    private Rubric levels() {
        String rubric = CaseNames.id("levels", framework.key(), framework.version());
        var criteria = new ArrayList<Criterion>();
        for (var domain : framework.domains()) {
            for (var element : domain.elements()) {
                if (element.levels() != null) {
                    String id = CaseNames.id("levels", framework.key(), framework.version(), element.key());
                    criteria.add(new Criterion(id, names.uri("CFRubricCriteria", id), CaseNames.line(domain.name()), element.description(),
                            names.link("CFItems", id(element.key()), element.name()), criteria.size() + 1, rubric, changed,
                            IntStream.range(0, element.levels().size()).mapToObj(i -> level(id, i, element.levels().get(i).name(), element.levels().get(i).description(), changed)).toList(),
                            null));
                }
            }
        }
        return new Rubric(rubric, names.uri("CFRubrics", rubric), "Levels", "What each level looks like, element by element", changed, criteria, null);
    }

    private Rubric rubric(QuestionnaireView questionnaire) {
        String rubric = CaseNames.id("questionnaire", questionnaire.key(), questionnaire.version());
        String when = CaseNames.time(questionnaire.publishedOn());
        var criteria = new ArrayList<Criterion>();
        for (var section : questionnaire.sections()) {
            for (var element : section.elements()) {
                for (var item : element.items()) {
                    String id = CaseNames.id("questionnaire", questionnaire.key(), questionnaire.version(), item.key());
                    criteria.add(new Criterion(id, names.uri("CFRubricCriteria", id), CaseNames.line(section.name()), item.text(),
                            names.link("CFItems", id(element.key()), element.name()), criteria.size() + 1, rubric, when,
                            questionnaire.scale().points().stream().map(point -> level(id, point.value() - 1, point.label(),
                                    element.levels() == null ? null : element.levels().get(point.value() - 1), when)).toList(),
                            Ours.item(item.key())));
                }
            }
        }
        return new Rubric(rubric, names.uri("CFRubrics", rubric), CaseNames.line(questionnaire.name()), questionnaire.summary(), when, criteria, Ours.questionnaire(questionnaire));
    }

    private Level level(String criterion, int at, String quality, String description, String when) {
        String id = CaseNames.id("level", criterion, at);
        return new Level(id, names.uri("CFRubricCriterionLevels", id), description, CaseNames.line(quality), (double) (at + 1), at + 1, criterion, when);
    }

    private String id(String part) {
        return CaseNames.item(framework.key(), framework.version(), part);
    }

    /** CASE wants a statement of everything. */
    static String statement(String text, String name) {
        return text.isBlank() ? CaseNames.line(name) : text;
    }
}
