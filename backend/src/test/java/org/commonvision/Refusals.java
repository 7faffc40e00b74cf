package org.commonvision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;
import org.commonvision.platform.problem.ProblemType;

/** What a refusal looks like from outside: its status, its type, and each field that is named. */
public final class Refusals {

    public static ResponseSpecification refusedAs(ProblemType type, String... pointers) {
        return new ResponseSpecBuilder()
                .expectStatusCode(type.status())
                .expectContentType("application/problem+json")
                .expectBody("type", is(type.uri().toString()))
                .expectBody("status", is(type.status()))
                .expectBody("errors.pointer", pointers.length == 0 ? empty() : contains(pointers))
                .build();
    }

    private Refusals() {}
}
