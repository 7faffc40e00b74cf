package org.commonvision.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an operation, as the contract says it ({@code x-access}). It documents and is tested against what the
 * server does; the check itself is {@code @RolesAllowed} and the query that is scoped to the caller.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    /** Roles in the token; {@link Role#ANYONE} for what is public. */
    String[] roles();

    /** Which things: a stranger to them gets 404. */
    Relation relation() default Relation.ANY;

    /** Scopes of service clients that may call it without a person. */
    String[] scopes() default {};
}
