package org.commonvision.person;

import java.util.UUID;

/** Somebody who has signed in; their name stays with the identity provider. */
public record Person(UUID id, int revision, Profile profile) {}
