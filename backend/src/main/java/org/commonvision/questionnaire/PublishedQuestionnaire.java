package org.commonvision.questionnaire;

import org.commonvision.framework.Reader;
import org.commonvision.platform.http.PublishedText;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A version as it is served, as we read it, and the order of its items.
 *
 * @param organisation whose own it is; null where it is for everyone
 */
public record PublishedQuestionnaire(PublishedText text, QuestionnaireView view, ItemOrder order, String organisation) {

    public boolean mayBeReadBy(Reader reader) {
        return reader.mayRead(organisation, view.rights());
    }

    RestResponse<byte[]> answer(String ifNoneMatch, String cacheControl) {
        return text.answer(ifNoneMatch, Reader.isForAnyone(organisation, view.rights()) ? cacheControl : PublishedText.RESTRICTED);
    }
}
