package org.commonvision.framework;

/** A framework in a list: its latest version. */
record FrameworkSummary(String key, int version, String name, String summary, String audience, String owner, int domainCount, int elementCount) {

    static FrameworkSummary of(FrameworkView framework) {
        return new FrameworkSummary(framework.key(), framework.version(), framework.name(), framework.summary(), framework.audience(),
                framework.rights().owner(), framework.domains().size(),
                framework.domains().stream().mapToInt(domain -> domain.elements().size()).sum());
    }
}
