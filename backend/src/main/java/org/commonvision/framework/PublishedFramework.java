package org.commonvision.framework;

import org.commonvision.platform.http.PublishedText;

/** A version as it is served and as we read it. */
public record PublishedFramework(PublishedText text, FrameworkView view) {}
