package org.commonvision.framework;

import java.time.Instant;

/** That a version is retired, and since when. */
public record Retirement(Instant retiredAt) {}
