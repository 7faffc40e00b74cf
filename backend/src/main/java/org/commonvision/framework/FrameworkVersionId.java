package org.commonvision.framework;

/** Names a version of a framework. */
public record FrameworkVersionId(String key, int version) {}
