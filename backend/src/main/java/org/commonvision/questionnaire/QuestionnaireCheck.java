package org.commonvision.questionnaire;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonvision.framework.CheckList;
import org.commonvision.framework.Draft;
import org.commonvision.framework.FrameworkCheck;
import org.commonvision.framework.FrameworkView;
import org.commonvision.framework.PublishedFramework;

/** What stands between a draft of a questionnaire and its publication. */
final class QuestionnaireCheck {

    private static final String AT = "/questionnaire";

    private final CheckList.Builder list = new CheckList.Builder();
    private final QuestionnaireContent questionnaire;

    private QuestionnaireCheck(QuestionnaireContent questionnaire) {
        this.questionnaire = questionnaire;
    }

    /**
     * @param framework the version that it is over
     * @param retired whether that is retired
     * @param since the version that its succession tells of, if there is such a one
     * @param newest the number of the newest version under its key, or 0
     * @param same the version that asks the same already
     */
    static CheckList of(Draft<OverFramework> draft, PublishedFramework framework, boolean retired, Optional<QuestionnaireView> since, int newest, Optional<Integer> same, LocalDate today) {
        var check = new QuestionnaireCheck(draft.content().questionnaire());
        check.content();
        check.fits(framework, draft.organisation());
        check.list.adviseUnless(!retired, "/framework", "This version of the framework is retired.");
        FrameworkCheck.rights(check.list, AT + "/rights", check.questionnaire.rights(), today);
        if (check.questionnaire.succession() != null) {
            FrameworkCheck.succession(check.list, AT + "/succession", check.questionnaire.succession(), keys(check.questionnaire.sections()), since.map(it -> keys(it.sections())));
        }
        FrameworkCheck.beside(check.list, AT, draft, newest, same);
        return check.list.build();
    }

    private void content() {
        list.mustSay(AT + "/name", questionnaire.name(), "its name");
        list.mustSay(AT + "/summary", questionnaire.summary(), "what it is, in a sentence or two");
        list.mustSay(AT + "/instructions", questionnaire.instructions(), "what to do");
        list.mustHold(questionnaire.minutes() > 0, AT + "/minutes", "Say how long it takes, about.");
        points(AT + "/scale/points", questionnaire.scale().points(), "A scale");
        if (questionnaire.kind() == QuestionnaireKind.FEEDBACK) {
            list.mustHold(questionnaire.scale().points().size() == QuestionnaireView.FEEDBACK_POINTS, AT + "/scale/points", "A questionnaire for feedback has five points.");
            list.mustHold(questionnaire.scale().notObserved() != null, AT + "/scale/notObserved", "Let raters say that they could not see it.");
        }
        if (questionnaire.importance() != null) {
            list.mustSay(AT + "/importance/question", questionnaire.importance().question(), "the question");
            points(AT + "/importance/points", questionnaire.importance().points(), "Importance");
        }
        for (int i = 0; questionnaire.openQuestions() != null && i < questionnaire.openQuestions().size(); i++) {
            list.mustSay(AT + "/openQuestions/" + i + "/text", questionnaire.openQuestions().get(i).text(), "the question");
            list.mustSay(AT + "/openQuestions/" + i + "/thirdPerson", questionnaire.openQuestions().get(i).thirdPerson(), "the question as a colleague is asked it");
        }
        list.mustHold(!questionnaire.sections().isEmpty(), AT + "/sections", "A questionnaire has at least one section.");
        var measured = questionnaire.measurement().sections().stream().map(QuestionnaireView.SectionReliability::key).collect(Collectors.toSet());
        for (int i = 0; i < questionnaire.sections().size(); i++) {
            var section = questionnaire.sections().get(i);
            section(AT + "/sections/" + i, section);
            list.mustHold(measured.contains(section.key()), AT + "/measurement/sections", "Say what is known of the error of section " + section.key() + ", or what is assumed.");
        }
        list.mustSay(AT + "/measurement/source", questionnaire.measurement().source(), "where the figures of its error come from");
    }

    private void points(String at, List<QuestionnaireView.Scale.Point> points, String what) {
        list.mustHold(points.size() >= 2, at, what + " has 2 to 7 points.");
        for (int i = 0; i < points.size(); i++) {
            list.mustSay(at + "/" + i + "/label", points.get(i).label(), "the point's label");
        }
    }

    private void section(String at, QuestionnaireView.Section section) {
        list.mustSay(at + "/name", section.name(), "its name");
        list.mustSay(at + "/summary", section.summary(), "what it is about");
        list.mustHold(section.elements().stream().anyMatch(element -> !element.items().isEmpty()), at + "/elements", "A section has at least one item.");
        for (int i = 0; i < section.elements().size(); i++) {
            element(at + "/elements/" + i, section.elements().get(i));
        }
    }

    private void element(String at, QuestionnaireView.Element element) {
        list.mustSay(at + "/name", element.name(), "its name");
        list.mustHold(!element.items().isEmpty(), at + "/items", "Ask at least one item of it, or take the element out.");
        for (int i = 0; i < element.items().size(); i++) {
            item(at + "/items/" + i, element.items().get(i));
        }
        if (element.levels() != null) {
            list.mustHold(element.levels().size() == questionnaire.scale().points().size(), at + "/levels", "Describe each point of the scale, or none.");
            for (int i = 0; i < element.levels().size(); i++) {
                list.mustSay(at + "/levels/" + i, element.levels().get(i), "what it looks like");
            }
        }
    }

    private void item(String at, QuestionnaireView.Item item) {
        list.mustSay(at + "/text", item.text(), "the item in the first person");
        list.mustSay(at + "/thirdPerson", item.thirdPerson(), "the item as a colleague is asked it");
        if (!item.text().isBlank()) {
            ItemWording.faultsOfFirst(item.text()).forEach(fault -> list.advise(at + "/text", "This item " + fault + "."));
        }
        if (!item.thirdPerson().isBlank()) {
            ItemWording.faultsOfThird(item.thirdPerson()).forEach(fault -> list.advise(at + "/thirdPerson", "This item " + fault + "."));
        }
    }

    /** Its sections and elements are the framework's, and whoever may answer it may read that. */
    private void fits(PublishedFramework framework, String organisation) {
        list.mustHold(framework.organisation() == null || framework.organisation().equals(organisation), "/framework", "This framework is an organisation's own; the questionnaire is not.");
        Map<String, FrameworkView.Domain> domains = framework.view().domains().stream().collect(Collectors.toMap(FrameworkView.Domain::key, Function.identity()));
        for (int i = 0; i < questionnaire.sections().size(); i++) {
            var section = questionnaire.sections().get(i);
            var domain = domains.get(section.key());
            String at = AT + "/sections/" + i;
            list.mustHold(domain != null, at + "/key", "The framework has no domain " + section.key() + ".");
            var elements = domain == null ? Set.of() : domain.elements().stream().map(FrameworkView.Element::key).collect(Collectors.toSet());
            for (int j = 0; domain != null && j < section.elements().size(); j++) {
                list.mustHold(elements.contains(section.elements().get(j).key()), at + "/elements/" + j + "/key",
                        "The framework's domain " + section.key() + " has no element " + section.elements().get(j).key() + ".");
            }
        }
    }

    private static Set<String> keys(List<QuestionnaireView.Section> sections) {
        return sections.stream().flatMap(section -> section.elements().stream()).flatMap(element -> element.items().stream()).map(QuestionnaireView.Item::key).collect(Collectors.toSet());
    }
}
