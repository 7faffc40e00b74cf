package org.commonvision.platform.security;

import java.util.Set;

/** The roles in a token ({@code realm_access.roles}). */
public final class Role {

    /** Not in any token: says in the contract that an operation is public. */
    public static final String ANYONE = "anyone";
    /** Everyone who can sign in. */
    public static final String STAFF = "staff";

    public static final String FACILITATOR = "facilitator";
    public static final String ORGANISATION_LEAD = "organisation-lead";
    public static final String FRAMEWORK_EDITOR = "framework-editor";
    public static final String ADMINISTRATOR = "administrator";

    /** Those that a token may hold and this product knows; an identity provider has others for itself. */
    public static final Set<String> KNOWN = Set.of(STAFF, FACILITATOR, ORGANISATION_LEAD, FRAMEWORK_EDITOR, ADMINISTRATOR);

    private Role() {}
}
