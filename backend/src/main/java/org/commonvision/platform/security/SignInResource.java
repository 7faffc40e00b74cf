package org.commonvision.platform.security;

import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Where the app sends a person to sign in. Reaching this method means that the code flow with the provider is done. */
@Path("/sign-in")
class SignInResource {

    @GET
    @Authenticated
    @Operation(hidden = true)
    public Response signIn(@RestQuery String to, @Context RoutingContext request) {
        SignedInMark.leave(request);
        return Response.seeOther(URI.create(ownPath(to))).header("Cache-Control", "no-store").build();
    }

    /** A path on this site, never another site: one slash first, and nothing that a browser reads as a host. */
    static String ownPath(String to) {
        boolean own = to != null && to.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
        return own ? to : "/";
    }
}
