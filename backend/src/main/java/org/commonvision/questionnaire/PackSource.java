package org.commonvision.questionnaire;

import java.util.List;
import java.util.Map;
import org.commonvision.framework.Audience;
import org.commonvision.framework.CrosswalkView;
import org.commonvision.framework.FrameworkView;
import org.commonvision.framework.Rights;

/** A pack as people write it, in the YAML files of a folder of {@code backend/packs}. */
record PackSource(Rights rights, List<FrameworkSource> frameworks, List<QuestionnaireSource> questionnaires) {

    /** Which of the pack's domains make a framework, and for which professions its examples are. */
    record FrameworkSource(String key, String name, String summary, String audience, String introduction, List<String> domains, String examples) {}

    record QuestionnaireSource(String key, String framework, String name, String summary, String instructions, int minutes,
            QuestionnaireView.Scale scale, QuestionnaireView.Importance importance, QuestionnaireKind kind, List<QuestionnaireView.OpenQuestion> openQuestions,
            MeasurementSource measurement) {}

    record MeasurementSource(boolean provisional, double standardDeviation, double reliability, String source) {}

    record DomainSource(String key, String name, String summary, Audience audience, List<ElementSource> elements) {}

    record ElementSource(String key, String name, String description, List<String> looksLike, Map<String, String> examples,
            List<ItemSource> items, List<FrameworkView.Suggestion> suggestions, String overplayed,
            List<FrameworkView.Level> levels) {

        /** An example for a profession, or the one for everyone. */
        String example(String profession) {
            return examples.getOrDefault(profession, examples.get("everyone"));
        }
    }

    record ItemSource(String key, String first, String third) {}

    /** From one framework of the packs to another. Its links stand in it, or it has those of another that can be had between its frameworks. */
    record CrosswalkSource(String key, String from, String to, String summary, String source, List<CrosswalkView.Link> elements, String elementsOf) {

        CrosswalkSource withElements(List<CrosswalkView.Link> elements) {
            return new CrosswalkSource(key, from, to, summary, source, elements, null);
        }
    }
}
