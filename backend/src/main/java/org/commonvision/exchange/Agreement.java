package org.commonvision.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonvision.framework.CrosswalkView;
import org.commonvision.framework.FrameworkReference;
import org.commonvision.framework.FrameworkView;
import org.commonvision.framework.Succession;
import org.commonvision.platform.http.PublishedVersions.Id;
import org.commonvision.questionnaire.QuestionnaireView;

/** Whether the parts of a document agree with each other and with the frameworks that are here: what a schema cannot say. */
final class Agreement {

    private final Map<Id, FrameworkView> frameworks;
    private final Findings findings;

    /** @param here the frameworks of this system that the document may name */
    Agreement(PackDocument document, Map<Id, FrameworkView> here, Findings findings) {
        frameworks = new HashMap<>(here);
        document.frameworks().forEach(it -> frameworks.put(new Id(it.key(), it.version()), it));
        this.findings = findings;
    }

    void check(FrameworkView framework, String at) {
        published(framework.version(), framework.publishedOn(), at);
        var keys = new HashSet<String>();
        each(framework.domains(), at + "/domains", (domain, domainAt) -> {
            once(domain.key(), keys, domainAt + "/key");
            each(domain.elements(), domainAt + "/elements", (element, elementAt) -> once(element.key(), keys, elementAt + "/key"));
        });
        succession(framework.succession(), framework.version(), keys, at);
    }

    void check(QuestionnaireView questionnaire, String at) {
        published(questionnaire.version(), questionnaire.publishedOn(), at);
        points(questionnaire.scale().points(), at + "/scale/points");
        if (questionnaire.importance() != null) {
            points(questionnaire.importance().points(), at + "/importance/points");
        }
        var over = framework(questionnaire.framework(), at + "/framework");
        var domains = over == null ? Map.<String, FrameworkView.Domain>of()
                : over.domains().stream().collect(Collectors.toMap(FrameworkView.Domain::key, Function.identity(), (first, _) -> first));
        var sections = new HashSet<String>();
        var items = new HashSet<String>();
        each(questionnaire.sections(), at + "/sections", (section, sectionAt) -> {
            once(section.key(), sections, sectionAt + "/key");
            if (over != null && !domains.containsKey(section.key())) {
                findings.add(sectionAt + "/key", "The framework has no domain " + section.key() + ".");
            }
            section(section, domains.get(section.key()), questionnaire.scale().points().size(), items, sectionAt);
        });
        each(questionnaire.measurement().sections(), at + "/measurement/sections", (section, sectionAt) -> {
            if (!sections.contains(section.key())) {
                findings.add(sectionAt + "/key", "The questionnaire has no section " + section.key() + ".");
            }
        });
        if (questionnaire.openQuestions() != null) {
            var questions = new HashSet<String>();
            each(questionnaire.openQuestions(), at + "/openQuestions", (question, questionAt) -> once(question.key(), questions, questionAt + "/key"));
        }
        succession(questionnaire.succession(), questionnaire.version(), items, at);
    }

    void check(CrosswalkView crosswalk, String at) {
        var from = elements(framework(crosswalk.from(), at + "/from"));
        var to = elements(framework(crosswalk.to(), at + "/to"));
        var links = new HashSet<String>();
        each(crosswalk.elements(), at + "/elements", (link, linkAt) -> {
            named(link.from(), from, linkAt + "/from");
            named(link.to(), to, linkAt + "/to");
            if (!links.add(link.from() + " " + link.to())) {
                findings.add(linkAt, "This pair is here twice.");
            }
        });
    }

    boolean knowsBothEndsOf(CrosswalkView crosswalk) {
        return Stream.of(crosswalk.from(), crosswalk.to()).allMatch(it -> frameworks.containsKey(new Id(it.key(), it.version())));
    }

    private void section(QuestionnaireView.Section section, FrameworkView.Domain domain, int points, Set<String> items, String at) {
        var known = domain == null ? null : domain.elements().stream().map(FrameworkView.Element::key).collect(Collectors.toSet());
        var elements = new HashSet<String>();
        each(section.elements(), at + "/elements", (element, elementAt) -> {
            once(element.key(), elements, elementAt + "/key");
            named(element.key(), known, elementAt + "/key");
            if (element.levels() != null && element.levels().size() != points) {
                findings.add(elementAt + "/levels", "There is one of these for each point of the scale: " + points + ".");
            }
            each(element.items(), elementAt + "/items", (item, itemAt) -> once(item.key(), items, itemAt + "/key"));
        });
    }

    /** A version has a number and a day, a draft has neither. */
    private void published(int version, LocalDate on, String at) {
        if (version == 0 && on != null) {
            findings.add(at + "/publishedOn", "What has no version number has no day of publication either.");
        } else if (version != 0 && on == null) {
            findings.add(at + "/publishedOn", "This is missing.");
        }
    }

    private void points(List<QuestionnaireView.Scale.Point> points, String at) {
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).value() != i + 1) {
                findings.add(at + "/" + i + "/value", "The points of a scale count from 1.");
            }
        }
    }

    private void succession(Succession succession, int version, Set<String> keys, String at) {
        if (succession == null) {
            return;
        }
        if (version != 0 && succession.since() >= version) {
            findings.add(at + "/succession/since", "This should be an earlier version.");
        }
        each(succession.successors(), at + "/succession/successors", (successor, successorAt) -> named(successor.key(), keys, successorAt + "/key"));
    }

    private FrameworkView framework(FrameworkReference reference, String at) {
        var found = frameworks.get(new Id(reference.key(), reference.version()));
        if (found == null) {
            findings.add(at, "There is no version " + reference.version() + " of the framework " + reference.key() + ", neither in the document nor here.");
        } else if (!found.name().equals(reference.name())) {
            findings.add(at + "/name", "The framework is called " + found.name() + ".");
        }
        return found;
    }

    private static Set<String> elements(FrameworkView framework) {
        return framework == null ? null : framework.domains().stream().flatMap(it -> it.elements().stream()).map(FrameworkView.Element::key).collect(Collectors.toSet());
    }

    /** @param known null where the framework itself is missing, which is said once */
    private void named(String key, Set<String> known, String at) {
        if (known != null && !known.contains(key)) {
            findings.add(at, "There is no " + key + " there.");
        }
    }

    private void once(String key, Set<String> keys, String at) {
        if (!keys.add(key)) {
            findings.add(at, "This key is here twice.");
        }
    }

    private static <T> void each(List<T> list, String at, java.util.function.BiConsumer<T, String> check) {
        for (int i = 0; i < list.size(); i++) {
            check.accept(list.get(i), at + "/" + i);
        }
    }
}
