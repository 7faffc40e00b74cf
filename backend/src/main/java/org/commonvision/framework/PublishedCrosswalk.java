package org.commonvision.framework;

import org.commonvision.platform.http.PublishedText;

/** A version as it is served and as we read it. */
public record PublishedCrosswalk(PublishedText text, CrosswalkView view) {}
