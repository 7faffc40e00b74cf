package org.commonvision.platform.security;

/** The roles in a token ({@code realm_access.roles}). */
public final class Role {

    /** Not in any token: says in the contract that an operation is public. */
    public static final String ANYONE = "anyone";
    /** Everyone who can sign in. */
    public static final String STAFF = "staff";

    private Role() {}
}
