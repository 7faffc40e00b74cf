package org.commonvision.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.commonvision.platform.http.SpreadsheetText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A published report as a workbook: what it is, the figures, and the codebook. It has no formula. */
final class OrganisationXlsx {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Pattern WRITTEN = Pattern.compile("(<dcterms:created[^>]*>)[^<]*(<)");
    private static final double NARROW = 14;
    private static final double WIDE = 40;

    static byte[] of(OrganisationReport report) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Common Vision", "1.0")) {
            about(workbook.newWorksheet("About"), report);
            figures(workbook.newWorksheet("Figures"), OrganisationTable.figures(report));
            codebook(workbook.newWorksheet("Codebook"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return dated(bytes.toByteArray(), report.publishedOn());
    }

    /** The library says when it wrote the workbook; the same report is to be the same bytes, so it says when it was published. */
    private static byte[] dated(byte[] workbook, LocalDate day) {
        var dated = new ByteArrayOutputStream();
        try {
            // It writes sizes after each part, in a form that can only be read from a file.
            var file = Files.createTempFile("organisation", ".xlsx");
            try {
                Files.write(file, workbook);
                copy(file, dated, day);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return dated.toByteArray();
    }

    private static void copy(Path workbook, ByteArrayOutputStream dated, LocalDate day) throws IOException {
        try (var from = new ZipFile(workbook.toFile()); var to = new ZipOutputStream(dated)) {
            for (var entry : from.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
                byte[] part = from.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) {
                    part = WRITTEN.matcher(new String(part, StandardCharsets.UTF_8)).replaceAll("$1" + day + "T00:00:00Z$2").getBytes(StandardCharsets.UTF_8);
                }
                var same = new ZipEntry(entry.getName());
                same.setTimeLocal(day.atStartOfDay());
                to.putNextEntry(same);
                to.write(part);
            }
        }
    }

    private static void about(Worksheet sheet, OrganisationReport report) {
        var said = new LinkedHashMap<String, String>();
        said.put("Organisation", report.organisation().name() + " (" + report.organisation().odsCode() + ")");
        said.put("Questionnaire", report.questionnaire().name() + ", version " + report.questionnaire().version());
        said.put("Purpose", report.cycle().purpose());
        said.put("First day", report.cycle().opensOn().toString());
        said.put("Last day", report.cycle().closesOn().toString());
        said.put("Published on", report.publishedOn().toString());
        said.put("Smallest group", "No figure rests on fewer than " + report.least() + " people");
        if (report.whole() == null) {
            said.put("Figures", "Too few people answered for any figure");
        }
        if (report.secondaryLeftOut() != null) {
            said.put("Second table", report.secondaryLeftOut());
        }
        said.put("Use", "For development only, never for pay, selection or discipline");
        report.rights().told().forEach((what, text) -> said.put(what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1), text));
        int row = 0;
        for (Map.Entry<String, String> entry : said.entrySet()) {
            sheet.value(row, 0, entry.getKey());
            sheet.style(row, 0).bold().set();
            sheet.value(row++, 1, SpreadsheetText.neutral(entry.getValue()));
        }
        sheet.width(0, NARROW + 4);
        sheet.width(1, 2 * WIDE);
    }

    private static void figures(Worksheet sheet, List<OrganisationTable.Row> rows) {
        header(sheet, OrganisationTable.COLUMNS.stream().map(OrganisationTable.Column::name).toList());
        for (int row = 0; row < rows.size(); row++) {
            var values = rows.get(row).values();
            for (int column = 0; column < values.size(); column++) {
                if (values.get(column) instanceof Integer number) {
                    sheet.value(row + 1, column, number);
                } else if (values.get(column) instanceof String text && !text.isEmpty()) {
                    sheet.value(row + 1, column, text);
                }
            }
        }
        for (int column = 0; column < OrganisationTable.COLUMNS.size(); column++) {
            sheet.width(column, List.of(2, 8).contains(column) ? WIDE : NARROW);
        }
    }

    private static void codebook(Worksheet sheet) {
        header(sheet, List.of("column", "meaning"));
        for (int row = 0; row < OrganisationTable.COLUMNS.size(); row++) {
            sheet.value(row + 1, 0, OrganisationTable.COLUMNS.get(row).name());
            sheet.value(row + 1, 1, OrganisationTable.COLUMNS.get(row).meaning());
        }
        sheet.width(0, NARROW + 4);
        sheet.width(1, 2 * WIDE);
    }

    private static void header(Worksheet sheet, List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            sheet.value(0, column, names.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private OrganisationXlsx() {}
}
