package org.commonvision.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonvision.framework.Rights;
import org.commonvision.organisation.OrganisationSummary;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.commonvision.report.OrganisationReport.Cell;
import org.commonvision.report.OrganisationReport.CellKind;
import org.commonvision.report.OrganisationReport.Change;
import org.commonvision.report.OrganisationReport.DomainFigures;
import org.commonvision.report.OrganisationReport.ElementFigures;
import org.commonvision.report.OrganisationReport.Named;
import org.commonvision.report.OrganisationReport.Others;
import org.commonvision.report.OrganisationReport.OthersDomain;
import org.commonvision.report.OrganisationReport.PublishedCycle;
import org.commonvision.report.OrganisationReport.SecondaryBy;
import org.commonvision.report.OrganisationReport.SecondaryCell;
import org.commonvision.report.OrganisationReport.SecondaryTable;
import org.junit.jupiter.api.Test;

/** A report as large as two sides hold, in each format. */
class OrganisationFormatsTest {

    private static final List<String> DOMAINS = List.of("Demonstrating personal qualities", "Working with others", "Managing services", "Improving services", "Setting direction");

    @Test
    void the_table_has_every_figure_as_it_was_published() throws IOException {
        var report = report();
        var rows = rows(OrganisationCsv.of(report));
        assertThat(rows.stream().filter(row -> row.get("table").equals("units")).count(), is(5L * 27));
        var combined = rows.stream().filter(row -> row.get("kind").equals("combined")).findFirst().orElseThrow();
        assertThat(combined.get("units"), is("'=HYPERLINK(1); Ward 8"));
        assertThat(combined.get("people"), is("15"));
        assertThat(combined.get("below50"), is(""));
        var whole = rows.getFirst();
        assertThat(List.of(whole.get("level"), whole.get("mean"), whole.get("favourable"), whole.get("favourableBound"), whole.get("below50"), whole.get("change"), whole.get("responseRate"), whole.get("responseRateBound")),
                is(List.of("0", "64", "99", "at-least", "20", "improved", "60", "exact")));
        assertThat(rows.stream().filter(row -> row.get("table").equals("elements")).count(), is(20L));
        assertThat(rows.stream().filter(row -> row.get("table").equals("codebook")).map(row -> row.get("key")).toList(),
                is(List.copyOf(whole.keySet())));
        assertThat(rows.stream().filter(row -> row.get("table").equals("rights")).count(), is(4L));
        assertThat(rows.stream().flatMap(row -> row.values().stream()).filter(cell -> cell.startsWith("=") || cell.startsWith("+") || cell.startsWith("@")).toList(), is(List.of()));
    }

    @Test
    void a_report_of_nobody_is_its_codebook_and_no_figure() throws IOException {
        assertThat(rows(OrganisationCsv.of(empty())).stream().map(row -> row.get("table")).distinct().toList(), is(List.of("codebook", "rights")));
        assertThat(words(OrganisationPdf.of(empty())), containsString("Too few people answered for any figure."));
    }

    @Test
    void the_workbook_says_the_same_and_runs_nothing() throws IOException {
        var parts = parts(OrganisationXlsx.of(report()));
        var words = parts.get("xl/sharedStrings.xml");
        OrganisationTable.figures(report()).stream().flatMap(row -> Stream.of(row.groupName(), row.name(), row.units())).filter(text -> !text.isEmpty())
                .forEach(text -> assertThat(words, containsString(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&apos;"))));
        parts.forEach((name, part) -> assertThat(name, part, not(containsString("<f>"))));
        assertThat(words, not(containsString(">=")));
        assertThat(parts.get("xl/workbook.xml"), containsString("Codebook"));
        assertThat(words, containsString("We are the owner."));
    }

    @Test
    void paper_is_readable_by_assistive_technology_and_has_two_sides() throws Exception {
        byte[] pdf = OrganisationPdf.of(report());
        PdfUa.check(pdf);
        PdfUa.check(OrganisationPdf.of(empty()));
        Files.write(Path.of("target/organisation.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages(), is(lessThanOrEqualTo(2)));
        }
        String words = words(pdf);
        for (var said : List.of("The University Hospitals", "at least 99 %", "Improved", "60 % took part", "By staff group", "Nursing and Midwifery Registered", "Others are 5 other organisations together",
                "=HYPERLINK(1), Ward 8", "4 more are in the table", "Owner: Us & them")) {
            assertThat(words, containsString(said));
        }
    }

    @Test
    void each_format_is_the_same_bytes_each_time() throws Exception {
        byte[] workbook = OrganisationXlsx.of(report());
        byte[] pdf = OrganisationPdf.of(report());
        assertThat(OrganisationXlsx.of(report()), is(workbook));
        assertThat(OrganisationPdf.of(report()), is(pdf));
        // Whatever says when it was made says the day of publication, and so the same tomorrow.
        var published = LocalDate.of(2026, 10, 7).atStartOfDay();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName(), entry.getTimeLocal(), is(published));
            }
        }
        assertThat(parts(workbook).get("docProps/core.xml"), containsString(">2026-10-07T00:00:00Z<"));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant(), is(published.toInstant(ZoneOffset.UTC)));
            var told = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(told, not(containsString(LocalDate.now(ZoneOffset.UTC).toString())));
        }
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII), startsWith("%PDF-"));
    }

    private static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private static List<Map<String, String>> rows(String csv) throws IOException {
        return new CsvMapper().readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader()).<Map<String, String>>readValues(csv).readAll();
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static OrganisationReport empty() {
        var full = report();
        return new OrganisationReport(full.organisation(), full.cycle(), full.questionnaire(), full.rights(), full.publishedOn(), full.least(), full.domains(), null,
                List.of(), List.of(), null, null, null, null);
    }

    private static OrganisationReport report() {
        var groups = new ArrayList<>(IntStream.range(0, 25).mapToObj(i -> new Cell("unit-" + i, (i == 0 ? "+" : "") + "Division of medicine " + i, CellKind.UNIT, 40 + i, CodedShare.of(40 + i, 90), List.of(),
                domains(40 + i, Change.NO_DETECTABLE_CHANGE), List.of(), List.of())).toList());
        groups.add(new Cell("", "Other units (combined)", CellKind.COMBINED, 15, null, List.of("=HYPERLINK(1)", "Ward 8"), domains(15, null), List.of(), List.of()));
        return new OrganisationReport(new OrganisationSummary("RXX", "The University Hospitals & Community NHS Foundation Trust of Somewhere"),
                new PublishedCycle(UUID.fromString("00000000-0000-4000-8000-000000000001"), LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30),
                        "To see where we stand as leaders, so that next year's programme answers what people need".repeat(3)),
                new QuestionnaireReference("leadership-self-assessment", 1, "Leadership self-assessment"), new Rights("Us & them", "CC0", "We are the owner.", "After others.", null, null, null),
                LocalDate.of(2026, 10, 7), 10, IntStream.range(0, 5).mapToObj(i -> new Named("LF." + i, DOMAINS.get(i))).toList(),
                new Cell("", "The University Hospitals & Community NHS Foundation Trust of Somewhere", CellKind.ORGANISATION, 1200, CodedShare.of(1200, 2000), List.of(), domains(1200, Change.IMPROVED), groups, List.of()),
                IntStream.range(0, 20).mapToObj(i -> new ElementFigures("LF." + i / 4 + "." + i % 4, "Continuing personal development <" + i + ">", "LF." + i / 4, 1200, 60 + i,
                        CodedShare.of(200 + 20 * i, 1200))).toList(),
                List.of(domains(300, null).getFirst()),
                new SecondaryTable(SecondaryBy.STAFF_GROUP, IntStream.range(0, 10).mapToObj(i -> new SecondaryCell("0" + i, "Nursing and Midwifery Registered " + i, 120, null, domains(120, null))).toList()),
                null, new PublishedCycle(UUID.fromString("00000000-0000-4000-8000-000000000002"), LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 30), "To see where we stand"),
                new Others(5, IntStream.range(0, 5).mapToObj(i -> new OthersDomain("LF." + i, 60)).toList()));
    }

    private static List<DomainFigures> domains(int people, Change change) {
        return IntStream.range(0, 5).mapToObj(i -> new DomainFigures("LF." + i, 64, CodedShare.of(people, people),
                people < Publication.LEAST_FOR_BANDS ? null : List.of(CodedShare.of(people / 5, people), CodedShare.of(people / 2, people), CodedShare.of(people, people)), change)).toList();
    }
}
