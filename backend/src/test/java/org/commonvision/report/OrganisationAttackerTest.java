package org.commonvision.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import org.commonvision.Proof;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is added to and taken from what, over all cycles of an organisation: nothing rests on fewer than ten people. */
@Tag(Proof.TAG)
class OrganisationAttackerTest {

    @Test
    void nothing_published_tells_fewer_than_ten_people_apart_and_free_filters_do() {
        var outcome = OrganisationAttacker.attack(Proof.trials(150, 1_000), 5);
        Proof.found("attacker", outcome.figures());
        assertThat(outcome.isolated(), is(0));
        assertThat(outcome.isolatedInRates(), is(0));
        assertThat(outcome.rates(), is(greaterThan(outcome.trials())));
        assertThat(outcome.untrue(), is(empty()));
        assertThat(outcome.controlIsolated(), is(greaterThan(outcome.trials() / 2)));
        assertThat(outcome.controlRolledUp(), is(greaterThan(outcome.trials() / 2)));
        assertThat(outcome.cohorts(), is(greaterThan(outcome.trials() / 10)));
        assertThat(outcome.controlCohorts(), is(greaterThan(outcome.trials() / 10)));
    }
}
