package org.commonvision.platform.http;

import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemType;

/** An operation that answers with one whole thing: a query parameter, which might be taken for a filter, is refused. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesNoParameters {

    /** Refuses them by name. */
    @Provider
    @TakesNoParameters
    class Refusal implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            var parameters = request.getUriInfo().getQueryParameters().keySet();
            if (!parameters.isEmpty()) {
                throw ProblemType.invalid(List.copyOf(parameters).stream().sorted()
                        .map(name -> new FieldError("query:" + name, "There is no such parameter: the answer is always whole.")).toList());
            }
        }
    }
}
