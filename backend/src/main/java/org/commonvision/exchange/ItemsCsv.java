package org.commonvision.exchange;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonvision.framework.Rights;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.http.SpreadsheetText;
import org.commonvision.questionnaire.QuestionnaireView.Section;

/** The items of a questionnaire as a table (RFC 4180, in UTF-8): a line for each, in the order of asking. */
final class ItemsCsv {

    static final String MEDIA_TYPE = "text/csv";
    static final String IN_UTF_8 = MEDIA_TYPE + "; charset=utf-8";

    static final String DOMAIN = "domain";
    static final String ELEMENT = "element";
    static final String ELEMENT_NAME = "elementName";
    static final String KEY = "key";
    static final String TEXT = "text";
    static final String THIRD_PERSON = "thirdPerson";

    /** Whose words the items are, in each line: a line that is taken out of the table takes it along. Nothing is read of these. */
    private static final List<String> RIGHTS = List.of("owner", "licence", "notice", "attribution");

    private static final List<String> OF_ITEMS = List.of(DOMAIN, ELEMENT, ELEMENT_NAME, KEY, TEXT, THIRD_PERSON);
    private static final List<String> COLUMNS = Stream.concat(OF_ITEMS.stream(), RIGHTS.stream()).toList();
    private static final List<String> NEEDED = List.of(ELEMENT, KEY, TEXT, THIRD_PERSON);

    private static final CsvMapper WRITER = new CsvMapper();
    /** A longer cell is not read to its end; one that is longer than a text may be, but not by as much, gets a friendlier word. */
    private static final int LONGEST_CELL = 10_000;
    /** More than any questionnaire has; so many lines are bounded in memory as well. */
    private static final int MOST_LINES = 20_000;
    private static final CsvFactory READER = CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST_CELL).build()).build();

    @JsonPropertyOrder({DOMAIN, ELEMENT, ELEMENT_NAME, KEY, TEXT, THIRD_PERSON, "owner", "licence", "notice", "attribution"})
    private record Row(String domain, String element, String elementName, String key, String text, String thirdPerson, String owner, String licence, String notice, String attribution) {}

    /** A line of a table with its number, and its cells by the names of the columns; there is none for a column that was left out. */
    record Line(int number, Map<String, String> cells) {

        String cell(String column) {
            return cells.get(column);
        }

        String at(String column) {
            return "line:" + number + "/" + column;
        }

        String at() {
            return "line:" + number;
        }
    }

    /** With the mark first without which a spreadsheet would not read it as UTF-8, and would save other letters than it was given. */
    static PublishedText of(List<Section> sections, Rights rights) {
        var rows = new ArrayList<Row>();
        for (var section : sections) {
            for (var element : section.elements()) {
                for (var item : element.items()) {
                    rows.add(new Row(section.key(), element.key(), SpreadsheetText.neutral(element.name()), item.key(),
                            SpreadsheetText.neutral(item.text()), SpreadsheetText.neutral(item.thirdPerson()),
                            SpreadsheetText.neutral(rights.owner()), SpreadsheetText.neutral(rights.licence()), SpreadsheetText.neutral(rights.notice()), SpreadsheetText.neutral(rights.attribution())));
                }
            }
        }
        try {
            return PublishedText.of("\uFEFF" + WRITER.writer(WRITER.schemaFor(Row.class).withHeader().withLineSeparator("\r\n")).writeValueAsString(rows));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines of a table that can be read, without those that are empty; nothing where it is none at all. What is wrong is added to the findings. */
    static Optional<List<Line>> read(byte[] body, Findings findings) {
        var reading = new Reading(findings);
        try (var parser = READER.createParser(Utf8.reader(body))) {
            parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
            reading.read(parser);
            return reading.isTable ? Optional.of(reading.lines) : Optional.empty();
        } catch (CharacterCodingException e) {
            findings.add("line:" + reading.line, "This is not text in UTF-8. A spreadsheet saves it as \"CSV UTF-8\".");
        } catch (StreamConstraintsException e) {
            findings.add("line:" + reading.line, "A cell has at most " + LONGEST_CELL + " characters. Is a quotation mark missing?");
        } catch (JsonProcessingException e) {
            findings.add("line:" + reading.line, "A quotation mark is missing or is one too many, here or below.");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Optional.empty();
    }

    /** Goes through a table cell by cell, so that neither a wide line nor a long one is ever held. */
    private static final class Reading {

        private final Findings findings;
        private final List<Line> lines = new ArrayList<>();
        private List<String> columns;
        private int line = 1;
        private boolean tooMany;
        private boolean isTable;

        Reading(Findings findings) {
            this.findings = findings;
        }

        void read(CsvParser parser) throws IOException {
            parser.nextToken();
            while (!findings.full() && !tooMany && (columns == null || isTable) && parser.nextToken() == JsonToken.START_ARRAY) {
                var cells = new ArrayList<String>();
                int number = 0;
                while (parser.nextToken() == JsonToken.VALUE_STRING) {
                    if (number == 0) {
                        line = parser.currentTokenLocation().getLineNr();
                    }
                    if (number++ <= COLUMNS.size()) {
                        cells.add(parser.getText());
                    }
                }
                line(cells, number);
                line = parser.currentLocation().getLineNr();
            }
            if (columns == null) {
                findings.add("line:1", "The first line names the columns: " + String.join(", ", OF_ITEMS) + ".");
            }
        }

        private void line(List<String> cells, int number) {
            if (columns == null) {
                columns = cells;
                header(number);
                isTable = findings.none();
            } else if (number != 1 || !cells.getFirst().isEmpty()) {
                if (lines.size() == MOST_LINES) {
                    tooMany = true;
                    findings.add("line:" + line, "A table has at most " + MOST_LINES + " lines.");
                } else if (number != columns.size()) {
                    findings.add("line:" + line, "This line has " + number + " cells, the first one " + columns.size() + ".");
                } else if (runsNone(cells)) {
                    lines.add(new Line(line, plain(cells)));
                }
            }
        }

        private void header(int number) {
            if (number > COLUMNS.size()) {
                findings.add("line:1", "There are " + number + " columns. They are " + String.join(", ", OF_ITEMS) + ".");
                return;
            }
            for (var column : columns) {
                if (!COLUMNS.contains(column)) {
                    findings.add("line:1", "There is no column " + (column.length() > 60 ? column.substring(0, 60) + "…" : column) + ". They are " + String.join(", ", OF_ITEMS) + ".");
                } else if (columns.indexOf(column) != columns.lastIndexOf(column)) {
                    findings.add("line:1", "The column " + column + " is there twice.");
                }
            }
            NEEDED.stream().filter(it -> !columns.contains(it)).forEach(it -> findings.add("line:1", "The column " + it + " is missing."));
        }

        private boolean runsNone(List<String> cells) {
            var formulas = IntStream.range(0, cells.size()).filter(it -> SpreadsheetText.isRun(cells.get(it))).toArray();
            for (int i : formulas) {
                findings.add("line:" + line + "/" + columns.get(i), "A spreadsheet would take this for a formula. Put an apostrophe (') before it where it is meant as text.");
            }
            return formulas.length == 0;
        }

        private Map<String, String> plain(List<String> cells) {
            var byColumn = new HashMap<String, String>();
            for (int i = 0; i < cells.size(); i++) {
                byColumn.put(columns.get(i), SpreadsheetText.plain(cells.get(i)));
            }
            return byColumn;
        }
    }

    private ItemsCsv() {}
}
