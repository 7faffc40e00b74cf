package org.commonvision.person;

import java.util.Optional;
import java.util.UUID;

/**
 * Says that somebody is being erased, before they are, to whoever keeps something of theirs that the tables do not tie to them.
 *
 * @param address the one that their identity provider has verified
 */
public record PersonErased(UUID id, Optional<String> address) {}
