package org.commonvision.report;

import static io.restassured.RestAssured.given;
import static org.commonvision.Refusals.refusedAs;
import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.INVALID;
import static org.commonvision.platform.problem.ProblemType.NOT_FOUND;
import static org.commonvision.platform.problem.ProblemType.NOT_SIGNED_IN;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One address, each format, the same rules. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OrganisationFormatsApiTest {

    private static final String TRUST = "QPUB";
    private static final String REPORT = "/api/v1/reports/organisations/" + TRUST;

    private final Somebody lead = Somebody.leadOf(TRUST);

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv", OrganisationXlsx.MEDIA_TYPE, "application/pdf"})
    void whoever_asks_may_and_may_not_in_every_format(String format) {
        var cycle = SomeCycle.published(TRUST);
        var path = REPORT + "/cycles/" + cycle;
        for (var address : new String[] {path, REPORT}) {
            given().accept(format).get(address).then().spec(refusedAs(NOT_SIGNED_IN));
            Somebody.of(TRUST).calls().accept(format).get(address).then().spec(refusedAs(FORBIDDEN));
            Somebody.with("staff", "administrator").calls().accept(format).get(address).then().spec(refusedAs(FORBIDDEN));
            Somebody.leadOf(Somebody.OTHER_TRUST).calls().accept(format).get(address).then().spec(refusedAs(NOT_FOUND));
            Somebody.serviceOf(Somebody.OTHER_TRUST, "reports:read").calls().accept(format).get(address).then().spec(refusedAs(NOT_FOUND));
            Somebody.serviceOf(TRUST, "participation:read").calls().accept(format).get(address).then().spec(refusedAs(FORBIDDEN));
            lead.calls().accept(format).get(address + "?unit=north").then().spec(refusedAs(INVALID, "query:unit"));

            var first = lead.calls().accept(format).get(address).then().statusCode(200).header("Content-Type", containsString(format))
                    .header("Cache-Control", is("private, no-cache")).header("Vary", is("Accept, Accept-Encoding")).extract();
            assertThat(first.header("ETag"), not(containsString("W/")));
            lead.calls().accept(format).header("If-None-Match", first.header("ETag")).get(address).then().statusCode(304);
            var byTheProgram = Somebody.serviceOf(TRUST, "reports:read").calls().accept(format).get(address).then().statusCode(200).extract();
            assertThat(byTheProgram.asByteArray(), is(first.asByteArray()));
        }
        lead.calls().accept(format).get(REPORT + "/cycles/" + UUID.randomUUID()).then().spec(refusedAs(NOT_FOUND));
    }

    @Test
    void formats_have_tags_of_their_own_and_names_to_be_kept_under() {
        var path = REPORT + "/cycles/" + SomeCycle.published(TRUST);
        String json = lead.calls().accept("application/json").get(path).then().statusCode(200).extract().header("ETag");
        var csv = lead.calls().accept("text/csv").header("If-None-Match", json).get(path).then().statusCode(200)
                .header("Content-Disposition", is("attachment; filename=\"organisation.csv\"")).extract().asString();
        assertThat(csv, containsString("codebook"));
        assertThat(csv, containsString("rights"));
        lead.calls().accept("text/html").get(path).then().statusCode(406);
    }

    @Test
    void the_report_comes_compressed_to_whoever_takes_it_so_and_as_it_is_to_others() throws IOException {
        var path = REPORT + "/cycles/" + SomeCycle.published(TRUST);
        byte[] plain = encoded("identity", path).statusCode(200).header("Content-Encoding", nullValue()).extract().asByteArray();
        String plainTag = encoded("identity", path).extract().header("ETag");
        for (var taken : new String[] {"gzip", "br, GZIP;q=0.5, *;q=0", "x-gzip; q=1.000"}) {
            var compressed = encoded(taken, path).statusCode(200).header("Content-Encoding", is("gzip")).extract();
            assertThat(taken, new GZIPInputStream(new ByteArrayInputStream(compressed.asByteArray())).readAllBytes(), is(plain));
            assertThat(taken, compressed.header("ETag"), is(not(plainTag)));
            encoded(taken).header("If-None-Match", compressed.header("ETag")).get(path).then().statusCode(304).header("ETag", is(compressed.header("ETag")));
        }
        for (var refused : new String[] {"br", "gzip;q=0", "gzip; q=0.000", "gzip;q=0, *", "deflate, identity"}) {
            encoded(refused, path).statusCode(200).header("Content-Encoding", nullValue()).header("ETag", is(plainTag));
        }
    }

    private ValidatableResponse encoded(String acceptEncoding, String path) {
        return encoded(acceptEncoding).get(path).then();
    }

    /** Nothing is asked for or taken apart by the client itself, nor read on the way by what holds answers against the contract. */
    private RequestSpecification encoded(String acceptEncoding) {
        return lead.calls().noFilters().config(RestAssuredConfig.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())).header("Accept-Encoding", acceptEncoding);
    }
}
