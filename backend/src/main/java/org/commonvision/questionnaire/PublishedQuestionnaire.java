package org.commonvision.questionnaire;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonvision.framework.Reader;
import org.commonvision.framework.Rights;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.http.PublishedVersions;
import org.commonvision.platform.language.TranslatableText;
import org.commonvision.platform.language.TranslatableTexts;
import org.commonvision.platform.language.TranslatableVersion;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A version as it is served, as we read it, and the order of its items.
 *
 * @param organisation whose own it is; null where it is for everyone
 * @param over what holds for the framework version that it is over, whose words stand in it
 */
public record PublishedQuestionnaire(PublishedText text, QuestionnaireView view, ItemOrder order, String organisation, Over over) implements TranslatableVersion {

    /**
     * A framework version without its words.
     *
     * @param organisation whose own it is; null where it is for everyone
     */
    record Over(String organisation, Rights rights) {}

    /** Whoever may not read the framework may not read its words here. */
    public boolean mayBeReadBy(Reader reader) {
        return reader.mayRead(organisation, view.rights()) && reader.mayRead(over.organisation(), over.rights());
    }

    RestResponse<byte[]> answer(String ifNoneMatch, String cacheControl) {
        boolean forAnyone = Reader.isForAnyone(organisation, view.rights()) && Reader.isForAnyone(over.organisation(), over.rights());
        return text.answer(ifNoneMatch, forAnyone ? cacheControl : PublishedText.RESTRICTED);
    }

    /** The last day on which a response to it may be started: of whichever licence ends first, its own or the framework's. */
    Optional<LocalDate> lastDay() {
        return Stream.of(view.rights().expiresOn(), over.rights().expiresOn()).filter(Objects::nonNull).min(LocalDate::compareTo);
    }

    @Override
    public PublishedVersions.Id id() {
        return new PublishedVersions.Id(view.key(), view.version());
    }

    @Override
    public List<TranslatableText> texts() {
        var texts = new TranslatableTexts();
        texts.text("name", view.name()).text("summary", view.summary()).text("instructions", view.instructions());
        texts.in("framework").text("name", view.framework().name());
        view.rights().gather(texts.in("rights"));
        var scale = texts.in("scale");
        gather(scale, view.scale().points());
        scale.text("notApplicable", view.scale().notApplicable()).text("notObserved", view.scale().notObserved());
        texts.in("measurement").text("source", view.measurement().source());
        if (view.importance() != null) {
            gather(texts.in("importance").text("question", view.importance().question()), view.importance().points());
        }
        texts.eachPart("sections", view.sections(), QuestionnaireView.Section::key, (inSection, section) -> {
            inSection.text("name", section.name()).text("summary", section.summary());
            inSection.each("elements", section.elements(), QuestionnaireView.Element::key, PublishedQuestionnaire::gather);
        });
        texts.each("openQuestions", view.openQuestions(), QuestionnaireView.OpenQuestion::key,
                (ofQuestion, question) -> ofQuestion.text("text", question.text()).text("thirdPerson", question.thirdPerson()));
        return texts.gathered();
    }

    private static void gather(TranslatableTexts texts, List<QuestionnaireView.Scale.Point> points) {
        for (int i = 0; i < points.size(); i++) {
            texts.text("points/" + points.get(i).value(), "/points/" + i + "/label", points.get(i).label());
        }
    }

    private static void gather(TranslatableTexts texts, QuestionnaireView.Element element) {
        texts.text("name", element.name()).text("description", element.description()).text("example", element.example()).list("levels", element.levels());
        texts.each("items", element.items(), QuestionnaireView.Item::key, (ofItem, item) -> ofItem.text("text", item.text()).text("thirdPerson", item.thirdPerson()));
    }
}
