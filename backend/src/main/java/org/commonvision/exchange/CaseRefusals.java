package org.commonvision.exchange;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.commonvision.platform.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Whatever is refused below the address of the CASE service is refused in the words of its standard: its clients know no others. */
class CaseRefusals {

    private static final String BELOW = "/ims/";

    @ServerResponseFilter
    public void inTheWordsOfTheStandard(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem && request.getUriInfo().getPath().startsWith(BELOW)) {
            response.setEntity(CaseRefused.of(problem), null, MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
