package org.commonvision.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.commonvision.report.IndividualReport.DomainFigures;
import org.commonvision.report.IndividualReport.ElementFigures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written by hand is what Jackson would write of the same records: a value that one of them has and the other has not is seen here. */
class ReportJsonTest {

    private static final Figures NONE = new Figures(2, 0, 0, 0, 2, List.of(0, 0, 0), null, null, null);
    private static final Figures SOME = new Figures(4, 2, 1, 2, 0, List.of(0, 1, 1), 50, new Figures.ShareInterval(9, 91), 75);

    @JsonSerialize(using = JsonSerializer.None.class)
    private interface ByReflection {}

    private static final JsonMapper BY_HAND = JsonMapper.builder().addModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();
    private static final JsonMapper BY_JACKSON = BY_HAND.rebuild().addMixIn(IndividualReport.class, ByReflection.class).build();

    static Stream<IndividualReport> reports() {
        return Stream.of(
                report(Instant.EPOCH, List.of(), SOME, null, List.of()),
                report(Instant.parse("2026-11-26T18:00:00.123456Z"), List.of("D.1", "D.2"), SOME, null,
                        List.of(new DomainFigures("D", "Saying \"hello\", then\nlistening – naïve?", SOME, null, elements(null)), new DomainFigures("E", "E", NONE, null, List.of()))),
                report(Instant.parse("2026-11-26T18:00:00Z"), List.of(), NONE, SOME, List.of(new DomainFigures("D", "D", NONE, NONE, elements(SOME)))));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void it_is_what_jackson_would_write(IndividualReport report) throws JsonProcessingException {
        assertEquals(BY_JACKSON.writeValueAsString(report), BY_HAND.writeValueAsString(report));
    }

    private static IndividualReport report(Instant submittedAt, List<String> elementsToWorkOn, Figures overall, Figures importance, List<DomainFigures> domains) {
        return new IndividualReport(UUID.randomUUID(), new QuestionnaireReference("q", 1, "Q"), submittedAt, 3, importance == null, elementsToWorkOn, overall, importance, domains);
    }

    /** One of each standing. */
    private static List<ElementFigures> elements(Figures importance) {
        return Stream.of(Standing.values()).map(standing -> new ElementFigures("D." + standing.ordinal(), "Of " + standing, standing, SOME, importance)).toList();
    }
}
