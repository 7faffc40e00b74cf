package org.commonvision.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.contract.CommittedContract;
import org.junit.jupiter.api.Test;

/**
 * Two worlds that differ in nothing but another organisation's data look alike to everybody of this one, whatever they ask for, the other
 * organisation's things by their ids included. (One other organisation is too few for the comparison with others, rule D12.)
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OrganisationsApartTest {

    private static final String OURS = "QSAME";
    private static final String THEIRS = "QOTHER";
    private static final LocalDate OUR_DAY = LocalDate.of(1985, 3, 1);
    private static final LocalDate THEIR_DAY = LocalDate.of(1985, 2, 1);

    @Test
    void what_happens_in_another_organisation_is_not_seen() {
        var random = new Random(7);
        var ours = AnsweredOrganisation.of(large(random), random);
        var theirs = AnsweredOrganisation.of(large(random), random);
        var ourCycle = ours.cycle(OURS, OUR_DAY, List.of());
        var theirCycle = theirs.cycle(THEIRS, THEIR_DAY, List.of());
        var theirPerson = Somebody.of(THEIRS);
        var theirResponse = theirPerson.starts("LF.1");
        var us = List.of(Somebody.leadOf(OURS), Somebody.of(OURS), Somebody.of(OURS, "staff", "organisation-lead", "framework-editor", "administrator"));
        var them = List.of(Somebody.leadOf(THEIRS));
        var ids = List.of(ourCycle.toString(), theirCycle.toString(), theirResponse);

        AnsweredOrganisation.publish(ourCycle, ours.people(), random);
        var before = seenBy(us, ids);
        var theirsBefore = seenBy(them, ids);

        AnsweredOrganisation.publish(theirCycle, theirs.people(), random);
        theirPerson.answers(theirResponse, 3, Somebody.itemsOf("LF.1"));
        theirPerson.submits(theirResponse);
        SomeCycle.inserted(THEIRS, THEIR_DAY.plusDays(2), THEIR_DAY.plusDays(3), "NONE");
        Somebody.editorOf(THEIRS).draftsAFramework("leadership-framework");
        TestDatabase.asTheServer().useHandle(sql -> sql.execute("insert into staff_member (id, ods_code, email, name) values (?, ?, ?, 'One more')",
                UUID.randomUUID(), THEIRS, UUID.randomUUID() + "@app.test"));
        assertEquals(before, seenBy(us, ids));
        // Published once more in the other world, so that nothing of theirs went into ours; what is said of others changes with a publication (rule D12).
        AnsweredOrganisation.publish(ourCycle, ours.people(), random);

        assertEquals(withoutOthers(before), withoutOthers(seenBy(us, ids)));
        assertNotEquals(theirsBefore, seenBy(them, ids));
    }

    private static Map<String, String> withoutOthers(Map<String, String> seen) {
        var rest = new TreeMap<>(seen);
        rest.replaceAll((_, answer) -> answer.replaceFirst("\"others\":(null|\\{\"organisations\":\\d+,\"domains\":\\[[^]]*]})", ""));
        return rest;
    }

    private static GeneratedOrganisation large(Random random) {
        var generated = GeneratedOrganisation.of(random);
        return generated.answers.size() < 3 * RollUp.LEAST ? large(random) : generated;
    }

    /** Everything that the contract has to be fetched by somebody who is signed in, of both organisations. */
    private static Map<String, String> seenBy(List<Somebody> readers, List<String> ids) {
        var seen = new TreeMap<String, String>();
        for (var path : paths(ids)) {
            for (int reader = 0; reader < readers.size(); reader++) {
                var answer = readers.get(reader).calls().get(path);
                seen.put(reader + " " + path, answer.statusCode() + " " + answer.asString());
            }
        }
        return seen;
    }

    private static Set<String> paths(List<String> ids) {
        var paths = new TreeSet<String>();
        for (var operation : CommittedContract.committed().operations()) {
            var path = operation.path();
            boolean isForAnyone = operation.access().path("roles").toString().contains("anyone");
            // A device's key is made when it is first asked for.
            if (operation.method().equals("get") && !isForAnyone && !path.replaceAll("\\{(odsCode|id)}", "").contains("{") && !path.endsWith("/device-key")) {
                ids.forEach(id -> List.of(OURS, THEIRS).forEach(organisation -> paths.add(path.replace("{odsCode}", organisation).replace("{id}", id))));
            }
        }
        return paths;
    }
}
