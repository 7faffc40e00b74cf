package org.commonvision.platform.security;

/** What ties a caller to the thing that an operation is about. */
public enum Relation {
    /** Nothing: whoever has the role. */
    ANY,
    /** It is the caller's own. */
    OWN,
    /** Its owner shared it with the caller. */
    SHARED,
    MANAGED,
    FACILITATED,
    /** The caller holds the link to it. */
    LINK,
    /** It belongs to the caller's organisation. */
    ORGANISATION
}
