package org.commonvision.questionnaire;

import java.util.Set;
import org.commonvision.platform.http.PublishedVersions;

/** Which questionnaire versions the signed-in person has a response to, begun or submitted; told by those who keep the answers. */
public interface VersionsAnswered {

    Set<PublishedVersions.Id> bySignedInPerson();
}
