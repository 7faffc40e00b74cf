package org.commonvision.platform.language;

import java.util.List;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.http.PublishedVersions;

/** A published version whose texts may be given in another language. */
public interface TranslatableVersion {

    PublishedVersions.Id id();

    /** As it is served. */
    PublishedText text();

    /** What there is to translate, in the order of reading; of the English version. */
    List<TranslatableText> texts();
}
