package org.commonvision.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/** Holds what the server really answers against the committed contract; a test cannot pass on an answer that clients are not told of. */
public final class ContractResponseFilter implements Filter {

    private final CommittedContract contract;

    ContractResponseFilter(CommittedContract contract) {
        this.contract = contract;
    }

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        String path = URI.create(request.getURI()).getRawPath();
        if (path.startsWith("/api/v1/") || path.startsWith("/ims/")) {
            var faults = contract.faults(request.getMethod(), path, response.statusCode(), response.contentType(), response.asString());
            if (!faults.isEmpty()) {
                throw new AssertionError("""
                        This answer is not what openapi.yaml promises:
                          %s
                        Either the answer is wrong, or the contract: then annotate the operation and run `make contract`.
                        %s""".formatted(String.join("\n  ", faults), response.asString()));
            }
        }
        return response;
    }
}
