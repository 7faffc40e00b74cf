package org.commonvision.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

/** A smaller run of the proof; the whole one is in {@code make prove}. */
class OrganisationAttackerTest {

    @Test
    void nothing_published_tells_fewer_than_ten_people_apart_and_free_filters_do() {
        var outcome = OrganisationAttacker.attack(120, 5);
        assertThat(outcome.isolated(), is(0));
        assertThat(outcome.controlIsolated(), is(greaterThan(60)));
    }
}
