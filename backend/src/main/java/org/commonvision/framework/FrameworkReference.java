package org.commonvision.framework;

/** Which version of a framework. */
public record FrameworkReference(String key, int version, String name) {}
