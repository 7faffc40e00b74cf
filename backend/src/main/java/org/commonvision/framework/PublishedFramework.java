package org.commonvision.framework;

import org.commonvision.platform.http.PublishedText;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A version as it is served and as we read it.
 *
 * @param organisation whose own it is; null where it is for everyone
 */
public record PublishedFramework(PublishedText text, FrameworkView view, String organisation) {

    public boolean mayBeReadBy(Reader reader) {
        return reader.mayRead(organisation, view.rights());
    }

    RestResponse<byte[]> answer(String ifNoneMatch, String cacheControl) {
        return text.answer(ifNoneMatch, Reader.isForAnyone(organisation, view.rights()) ? cacheControl : PublishedText.RESTRICTED);
    }
}
