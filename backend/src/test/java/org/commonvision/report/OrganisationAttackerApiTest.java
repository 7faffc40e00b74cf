package org.commonvision.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonvision.Proof;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.contract.CommittedContract;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The attacker at the door: everything that the contract has of cycles and of an organisation's reports, for a lead and for a service
 * client, in every format, over three cycles that people answered and the job published.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@Tag(Proof.TAG)
class OrganisationAttackerApiTest {

    private static final String TRUST = "QDOOR";
    private static final int CYCLES = 3;
    private static final Random RANDOM = new Random(17);

    private final Somebody lead = Somebody.leadOf(TRUST);
    private final Somebody client = Somebody.serviceOf(TRUST, "reports:read", "participation:read");

    @Test
    void what_a_lead_and_a_client_can_fetch_tells_nobody_apart() {
        int rates = 0;
        int figures = 0;
        int trials = Proof.trials(1, 25);
        for (int trial = 0; trial < trials; trial++) {
            var published = new PublishedFigures();
            var participation = new PublishedFigures();
            var generated = GeneratedOrganisation.of(RANDOM);
            int person = 0;
            int listed = 0;
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                var organisation = AnsweredOrganisation.of(generated, RANDOM);
                var staff = staffOf(organisation);
                var id = organisation.cycle(TRUST, LocalDate.EPOCH.plusDays(60L * trial + 20L * cycle), staff);
                AnsweredOrganisation.publish(id, organisation.people(), RANDOM);
                var fetched = everything(id);
                var json = new String(fetched.get("application/json"), StandardCharsets.UTF_8);
                assertThat(ReadFormats.ofTables(json, new String(fetched.get("text/csv"), StandardCharsets.UTF_8), fetched.get(OrganisationXlsx.MEDIA_TYPE)), empty());
                assertThat(ReadFormats.onPaper(json, fetched.get("application/pdf")), empty());
                var release = ReadRelease.of(organisation.measured(), AnsweredOrganisation.KEYS, json);
                var shares = ReadRates.of(organisation.measured(), staff, json);
                assertThat(release.untrue(), empty());
                assertThat(shares.untrue(), empty());
                add(published, release.figures(), person);
                add(participation, shares.figures(), listed);
                person += organisation.measured().answers.size();
                listed += staff.size();
                figures += release.figures().size();
                rates += shares.figures().size();
                generated = generated.later(RANDOM);
            }
            assertThat(published.isolatesFewerThan(RollUp.LEAST), is(false));
            assertThat(participation.isolatesFewerThan(RollUp.LEAST), is(false));
        }
        assertThat(figures, is(greaterThan(trials)));
        assertThat(rates, is(greaterThan(0)));
    }

    /** With groups that the code list has, or none. */
    private static List<GeneratedOrganisation.Listed> staffOf(AnsweredOrganisation organisation) {
        var groups = organisation.measured().answers.stream().map(GeneratedOrganisation.Answer::staffGroup).collect(Collectors.toSet());
        return organisation.measured().staff(RANDOM).stream()
                .map(one -> new GeneratedOrganisation.Listed(one.unit(), groups.contains(one.staffGroup()) ? one.staffGroup() : null, one.tookPart())).toList();
    }

    private static void add(PublishedFigures to, Set<Set<Integer>> figures, int first) {
        figures.forEach(people -> to.add(people.stream().map(person -> first + person).collect(Collectors.toSet())));
    }

    /** The report of this cycle by format; whatever a client gets besides is what the lead gets, byte for byte. */
    private Map<String, byte[]> everything(UUID cycle) {
        var report = new HashMap<String, byte[]>();
        for (var operation : CommittedContract.committed().operations()) {
            if (operation.method().equals("get") && operation.path().matches("/api/v1/(reports/organisations|organisations/\\{odsCode}/cycles).*")) {
                var path = operation.path().replace("{odsCode}", TRUST).replace("{id}", cycle.toString());
                var formats = new LinkedHashSet<String>();
                operation.node().at("/responses/200/content").fieldNames().forEachRemaining(formats::add);
                for (var format : formats) {
                    var forTheLead = lead.calls().accept(format).get(path);
                    var forTheClient = client.calls().accept(format).get(path);
                    assertThat(path, forTheLead.statusCode(), is(200));
                    assertThat(path, forTheClient.statusCode(), anyOf(is(200), is(403)));
                    if (forTheClient.statusCode() == 200) {
                        assertThat(path + " as " + format, Arrays.equals(forTheClient.asByteArray(), forTheLead.asByteArray()));
                    }
                    if (path.endsWith("/reports/organisations/" + TRUST + "/cycles/" + cycle)) {
                        report.put(format, forTheLead.asByteArray());
                    }
                }
            }
        }
        return report;
    }
}
