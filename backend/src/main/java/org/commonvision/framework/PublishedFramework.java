package org.commonvision.framework;

import java.util.List;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.http.PublishedVersions;
import org.commonvision.platform.language.TranslatableText;
import org.commonvision.platform.language.TranslatableTexts;
import org.commonvision.platform.language.TranslatableVersion;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A version as it is served and as we read it.
 *
 * @param organisation whose own it is; null where it is for everyone
 */
public record PublishedFramework(PublishedText text, FrameworkView view, String organisation) implements TranslatableVersion {

    public boolean mayBeReadBy(Reader reader) {
        return reader.mayRead(organisation, view.rights());
    }

    boolean isForAnyone() {
        return Reader.isForAnyone(organisation, view.rights());
    }

    RestResponse<byte[]> answer(String ifNoneMatch, String cacheControl) {
        return text.answer(ifNoneMatch, isForAnyone() ? cacheControl : PublishedText.RESTRICTED);
    }

    @Override
    public PublishedVersions.Id id() {
        return new PublishedVersions.Id(view.key(), view.version());
    }

    /** Not the owner, the licence and the published works that are named: they are what they are in every language. */
    @Override
    public List<TranslatableText> texts() {
        var texts = new TranslatableTexts();
        texts.text("name", view.name()).text("summary", view.summary()).text("introduction", view.introduction()).text("audience", view.audience());
        view.rights().gather(texts.in("rights"));
        texts.eachPart("domains", view.domains(), FrameworkView.Domain::key, (inDomain, domain) -> {
            inDomain.text("name", domain.name()).text("summary", domain.summary());
            inDomain.each("elements", domain.elements(), FrameworkView.Element::key, PublishedFramework::gather);
        });
        return texts.gathered();
    }

    private static void gather(TranslatableTexts texts, FrameworkView.Element element) {
        texts.text("name", element.name()).text("description", element.description()).list("looksLike", element.looksLike()).text("example", element.example());
        for (int i = 0; i < element.suggestions().size(); i++) {
            texts.text("suggestions/" + i, "/suggestions/" + i + "/text", element.suggestions().get(i).text());
        }
        texts.text("overplayed", element.overplayed());
        if (element.levels() != null) {
            for (int i = 0; i < element.levels().size(); i++) {
                texts.in("levels").in(String.valueOf(i)).text("name", element.levels().get(i).name()).text("description", element.levels().get(i).description());
            }
        }
    }
}
