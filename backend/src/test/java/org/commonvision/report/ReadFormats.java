package org.commonvision.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What the other formats of a release say that its JSON does not, so that whoever has them all knows no more than from the one. */
final class ReadFormats {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Where the bands of a distribution begin and end, and what figures go up to. */
    private static final Set<String> IN_THE_WORDS = Set.of("50", "74", "75", "100");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private ReadFormats() {}

    /** Figures of CSV and workbook that are not those of the JSON, one by one and in no other number. */
    static List<String> ofTables(String json, String csv, byte[] workbook) {
        try {
            var published = published(JSON.readTree(json));
            var table = figures(new CsvMapper().readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader()).<Map<String, String>>readValues(csv).readAll());
            var sheet = figures(sheet(workbook));
            var untrue = new ArrayList<String>();
            if (!table.equals(published)) {
                untrue.add("CSV: " + table + "\nJSON: " + published);
            }
            if (!sheet.equals(published)) {
                untrue.add("XLSX: " + sheet + "\nJSON: " + published);
            }
            return untrue;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers on paper that the JSON has nowhere. */
    static Set<String> onPaper(String json, byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var numbers = numbers(new PDFTextStripper().getText(document));
            numbers.removeAll(numbers(json));
            numbers.removeAll(IN_THE_WORDS);
            return numbers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(found -> found.group().replaceFirst("^0+(?=.)", "")).collect(Collectors.toCollection(HashSet::new));
    }

    // --- The JSON, figure by figure ---------------------------------------------------------------------------------

    private static List<String> published(JsonNode report) {
        var figures = new ArrayList<String>();
        if (!report.get("whole").isNull()) {
            cell("units", report.get("whole"), figures);
        }
        report.path("secondary").path("cells").forEach(cell -> domains("secondary", cell, figures));
        report.get("seniorDomains").forEach(domain -> figures.add(domain("senior-domains", "", "", "", domain)));
        report.get("elements").forEach(element -> figures.add(said("elements", "", element.get("people"), "", element.get("key"), element.get("mean"), "", "", "",
                share(element.get("possibleArea")), "")));
        report.path("others").path("domains").forEach(domain -> figures.add(said("others", "", "", "", domain.get("key"), domain.get("mean"), "", "", "", "", "")));
        return figures;
    }

    private static void cell(String table, JsonNode cell, List<String> figures) {
        domains(table, cell, figures);
        cell.get("breakdown").forEach(child -> cell(table, child, figures));
    }

    private static void domains(String table, JsonNode cell, List<String> figures) {
        var group = cell.has("code") ? cell.get("code") : cell.get("key");
        cell.get("domains").forEach(domain -> figures.add(domain(table, group.asText(), cell.get("people"), share(cell.get("responseRate")), domain)));
    }

    private static String domain(String table, String group, Object people, String rate, JsonNode domain) {
        var bands = domain.get("bands");
        return said(table, group, people, rate, domain.get("key"), domain.get("mean"), share(domain.get("favourable")),
                bands.isNull() ? "" : share(bands.get(0)), bands.isNull() ? "" : share(bands.get(1)), "", domain.get("change").isNull() ? "" : domain.get("change"));
    }

    private static String share(JsonNode share) {
        return share.isNull() ? "" : share.get("percent").asText() + share.get("bound").asText();
    }

    private static String said(Object... values) {
        return List.of(values).stream().map(value -> value instanceof JsonNode node ? node.asText() : value.toString()).collect(Collectors.joining("|"));
    }

    // --- The tables ------------------------------------------------------------------------------------------------

    private static List<String> figures(List<Map<String, String>> rows) {
        return rows.stream().filter(row -> !Set.of("codebook", "rights").contains(row.get("table")))
                .map(row -> said(row.get("table"), row.get("group"), row.get("people"), row.get("responseRate") + row.get("responseRateBound"), row.get("key"), row.get("mean"),
                        row.get("favourable") + row.get("favourableBound"), row.get("below50") + row.get("below50Bound"), row.get("from50To74") + row.get("from50To74Bound"),
                        row.get("possibleArea") + row.get("possibleAreaBound"), row.get("change"))).toList();
    }

    /** The second sheet, which has the figures. */
    private static List<Map<String, String>> sheet(byte[] workbook) throws IOException {
        var parts = new HashMap<String, Document>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), xml(zip.readAllBytes()));
            }
        }
        var strings = all(parts.get("xl/sharedStrings.xml"), "si").stream().map(Node::getTextContent).toList();
        var rows = new LinkedHashMap<String, Map<String, String>>();
        for (var cell : all(parts.get("xl/worksheets/sheet2.xml"), "c")) {
            var at = cell.getAttribute("r");
            var said = cell.getTextContent();
            rows.computeIfAbsent(at.replaceAll("\\D", ""), _ -> new HashMap<>())
                    .put(at.replaceAll("\\d", ""), cell.getAttribute("t").equals("s") ? strings.get(Integer.parseInt(said)) : said);
        }
        var headings = rows.remove("1");
        var named = new ArrayList<Map<String, String>>();
        for (var row : rows.values()) {
            var values = new HashMap<String, String>();
            headings.forEach((column, heading) -> values.put(heading, row.getOrDefault(column, "")));
            named.add(values);
        }
        return named;
    }

    private static Document xml(byte[] part) {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Element> all(Document part, String name) {
        var found = part.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }
}
