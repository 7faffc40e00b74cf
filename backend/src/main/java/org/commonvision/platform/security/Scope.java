package org.commonvision.platform.security;

import java.util.Set;

/** What a service client may do in its organisation's name, without a person ({@code scope} in its token). */
public final class Scope {

    /** Read the organisation's published figures. */
    public static final String REPORTS_READ = "reports:read";
    /** Read how many of the organisation have answered. */
    public static final String PARTICIPATION_READ = "participation:read";

    static final Set<String> KNOWN = Set.of(REPORTS_READ, PARTICIPATION_READ);

    private Scope() {}
}
