package org.commonvision.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.commonvision.exchange.ImportReport.Change;
import org.commonvision.exchange.ImportReport.ImportItem;
import org.commonvision.platform.http.StoredJson;
import org.commonvision.questionnaire.QuestionnairesIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out of one system comes into another unchanged, byte for byte. */
class RoundTripTest {

    private static final ExchangeIn ONE = ExchangeIn.anEmptySystem();
    private static final ExchangeIn OTHER = ExchangeIn.anEmptySystem();

    @ParameterizedTest
    @ValueSource(strings = {"leadership-framework", "clinical-leadership", "medical-leadership", "healthcare-leadership-model", "board-leadership-competencies"})
    void a_bundled_framework_comes_out_of_an_empty_system_as_it_went_in(String key) {
        QuestionnairesIn.publishBundled(ONE.database(), Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));
        var empty = ExchangeIn.anEmptySystem();
        String document = ONE.export(key, 1);
        empty.take(document);
        assertEquals(document, empty.export(key, 1));
    }

    @Test
    void whatever_is_right_comes_out_of_two_systems_as_it_went_into_the_first() {
        qt().withExamples(40).forAll(integers().all()).checkAssert(seed -> {
            var generated = new Generated(seed);
            var document = generated.document();
            String written = StoredJson.write(document);
            int version = document.frameworks().getFirst().version();
            ONE.take(written);
            String exported = ONE.export(generated.key(), version);
            OTHER.take(exported);
            assertEquals(written, exported);
            assertEquals(exported, OTHER.export(generated.key(), version));
        });
    }

    @Test
    void the_same_document_again_changes_nothing() {
        String document = StoredJson.write(new Generated(7).document());
        ONE.take(document);
        int before = ONE.rows();
        assertThat(ONE.take(document).items().stream().map(ImportItem::change).toList(), everyItem(is(Change.UNCHANGED)));
        assertEquals(before, ONE.rows());
    }

    @Test
    void a_dry_run_says_what_would_be_done_and_writes_nothing() {
        String document = StoredJson.write(new Generated(8).document());
        int before = ONE.rows();
        var said = ONE.take(document, true).items();
        assertThat(said.stream().map(ImportItem::change).toList(), everyItem(is(Change.CREATED)));
        assertEquals(before, ONE.rows());
        assertEquals(said, ONE.take(document).items());
    }

    @Test
    void what_was_published_here_on_another_day_is_the_same_text() {
        var system = ExchangeIn.anEmptySystem();
        QuestionnairesIn.publishBundled(system.database(), Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC));
        String before = system.export("leadership-framework", 1);
        var items = system.take(before.replace("\"publishedOn\":\"2026-11-23\"", "\"publishedOn\":\"2020-01-01\"")).items();
        assertThat(items.stream().map(ImportItem::change).toList(), everyItem(is(Change.UNCHANGED)));
        assertEquals(before, system.export("leadership-framework", 1));
    }
}
