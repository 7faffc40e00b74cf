package org.commonvision.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonvision.Proof;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.contract.CommittedContract;
import org.commonvision.report.AnsweredOrganisation.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who of the people that the same published cells hold gave which sheet, in which order and when, makes no difference to any byte
 * that the lead can fetch (rule D15). Changed between such groups, it does.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@Tag(Proof.TAG)
class ReleasePermutationTest {

    private static final String TRUST = "QSAME";
    private static final List<String> FORMATS = List.of("application/json", "text/csv");

    private final Somebody lead = Somebody.leadOf(TRUST);

    @Test
    void every_byte_that_the_lead_can_fetch_is_the_same() {
        var proof = new Proof("release-permutation");
        for (int trial = 0; trial < Proof.trials(4, 80); trial++) {
            var random = new Random(trial);
            var organisation = AnsweredOrganisation.of(GeneratedOrganisation.of(random), random);
            var cycle = organisation.cycle(TRUST, LocalDate.EPOCH.plusDays(20L * trial), organisation.measured().staff(random));
            var one = published(cycle, organisation.people(), random);
            var atoms = atoms(organisation, one.get("application/json /api/v1/reports/organisations/" + TRUST + "/cycles/" + cycle));
            proof.trial(one.equals(published(cycle, permuted(organisation.people(), atoms, random), random)), one::toString);
            proof.control(one.equals(published(cycle, sorted(organisation.people()), random)));
        }
        proof.ends(0.5);
    }

    /** Which published cells hold each person; those who only took part are in none. */
    private static List<String> atoms(AnsweredOrganisation organisation, String json) {
        var read = ReadRelease.of(organisation.measured(), AnsweredOrganisation.KEYS, json);
        assertThat(json, read.untrue(), empty());
        var cells = List.copyOf(read.figures());
        int position = 0;
        var atoms = new ArrayList<String>();
        for (var person : organisation.people()) {
            if (person.as().complete()) {
                int at = position++;
                atoms.add(IntStream.range(0, cells.size()).filter(cell -> cells.get(cell).contains(at)).boxed().toList().toString());
            } else {
                atoms.add("took part");
            }
        }
        return atoms;
    }

    private static List<Person> permuted(List<Person> people, List<String> atoms, Random random) {
        var sheets = new HashMap<String, List<int[]>>();
        IntStream.range(0, people.size()).forEach(i -> sheets.computeIfAbsent(atoms.get(i), _ -> new ArrayList<>()).add(people.get(i).answers()));
        sheets.values().forEach(of -> Collections.shuffle(of, random));
        return IntStream.range(0, people.size()).mapToObj(i -> new Person(people.get(i).as(), sheets.get(atoms.get(i)).removeLast())).toList();
    }

    /** The control: the highest answers all go to whoever is first. */
    private static List<Person> sorted(List<Person> people) {
        var sheets = people.stream().map(Person::answers)
                .sorted((a, b) -> Integer.compare(AnsweredOrganisation.sum(b, 0, AnsweredOrganisation.ITEMS_OF_A_SECTION), AnsweredOrganisation.sum(a, 0, AnsweredOrganisation.ITEMS_OF_A_SECTION))).toList();
        return IntStream.range(0, people.size()).mapToObj(i -> new Person(people.get(i).as(), sheets.get(i))).toList();
    }

    /** Everything of cycles and reports that the contract has for the lead to fetch, after these people answered and the job was there. */
    private Map<String, String> published(UUID cycle, List<Person> people, Random random) {
        AnsweredOrganisation.publish(cycle, people, random);
        var seen = new LinkedHashMap<String, String>();
        for (var operation : CommittedContract.committed().operations()) {
            if (operation.method().equals("get") && operation.path().matches("/api/v1/(reports/organisations|organisations/\\{odsCode}/cycles).*")) {
                for (var format : FORMATS) {
                    var path = operation.path().replace("{odsCode}", TRUST).replace("{id}", cycle.toString());
                    var answer = lead.calls().accept(format).get(path);
                    seen.put(format + " " + path, answer.statusCode() == 200 ? answer.asString() : String.valueOf(answer.statusCode()));
                }
            }
        }
        return seen;
    }
}
