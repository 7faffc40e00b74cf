package org.commonvision.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;

/** The committed contract is what this code says of itself. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ContractTest {

    /** Written by the start of the application for these tests, as by every build. */
    private static final Path GENERATED = Path.of("target", "openapi", "openapi.yaml");

    @Test
    void the_committed_contract_is_current() throws IOException {
        assertEquals(Files.readString(CommittedContract.FILE), Files.readString(GENERATED),
                "openapi.yaml is stale. Run `make contract`, look at the difference as a change of the API, and commit it.");
    }

    @Test
    void every_response_of_every_rest_test_is_held_against_the_contract() {
        assertTrue(RestAssured.filters().stream().anyMatch(ContractResponseFilter.class::isInstance),
                "The filter is not installed: see META-INF/services and EveryResponseIsChecked.");
    }
}
