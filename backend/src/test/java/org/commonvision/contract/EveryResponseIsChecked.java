package org.commonvision.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Installs the contract filter before every REST test, so that none can forget it. */
public class EveryResponseIsChecked implements QuarkusTestBeforeEachCallback {

    private static final ContractResponseFilter FILTER = new ContractResponseFilter(CommittedContract.committed());

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith(FILTER);
    }
}
