package org.commonvision.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rule D15 on organisations of nasty shapes. */
class LedgerTest {

    @Test
    void every_published_group_is_made_of_whole_atoms_of_at_least_ten() {
        var random = new Random(7);
        int withTable = 0;
        int withFigures = 0;
        for (int i = 0; i < 400; i++) {
            var result = OrganisationAttacker.publish(GeneratedOrganisation.of(random), List.of(), random, Optional.empty());
            var made = new HashMap<String, Integer>();
            for (var atom : result.atoms()) {
                assertThat(atom.people(), is(greaterThanOrEqualTo(RollUp.LEAST)));
                atom.cells().forEach(cell -> made.merge(cell, atom.people(), Integer::sum));
            }
            assertThat(made, is(result.ledger().stream().collect(Collectors.toMap(Publication.Released::cell, Publication.Released::people))));
            withTable += result.report().secondary() == null ? 0 : 1;
            withFigures += made.keySet().stream().anyMatch(cell -> cell.startsWith("WITHOUT/")) ? 1 : 0;
        }
        assertThat(withTable, is(greaterThan(0)));
        assertThat(withFigures, is(greaterThan(0)));
    }

    @Test
    void two_divisions_may_pass_their_audit_and_still_leave_an_atom_that_is_too_small() {
        // Nothing that is added or subtracted comes down to the five: it is refused all the same.
        int[][] people = {{25, 5}, {10, 20}};
        assertThat(PartitionAudit.smallestGroup(people), is(15));
        assertThat(PartitionAudit.hasAtomBelow(10, people), is(true));
        assertThat(PartitionAudit.hasAtomBelow(10, new int[][] {{25, 0}, {10, 20}}), is(false));
    }
}
