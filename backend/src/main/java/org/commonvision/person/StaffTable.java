package org.commonvision.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commonvision.platform.http.PlainText;
import org.commonvision.platform.problem.ProblemException;
import org.commonvision.platform.problem.ProblemType;

/** A file of staff as it was brought: a first row of headings, and then a row for each person. Nothing of it is understood yet. */
record StaffTable(List<String> headings, List<Row> rows) {

    /** More than the largest employer has; so many rows are bounded in memory as well. */
    static final int MOST_ROWS = 50_000;
    static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 1_000;

    private static final CsvFactory READER = CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST_CELL).build()).build();

    /**
     * One row that has anything in it.
     *
     * @param number as a spreadsheet counts: the headings are row 1
     */
    record Row(int number, List<String> cells) {

        /** What stands there without space around it; empty where nothing does, or the row is shorter. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** Refused, with the row, where it is no table with a row of headings and one more. */
    static StaffTable of(StaffText file) {
        if (!PlainText.isClean(file.text())) {
            throw refused("line:1", "This is not a table as text. In a spreadsheet, save it as \"CSV UTF-8\".");
        }
        int number = 0;
        try (var parser = READER.createParser(file.text())) {
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(file.separator()));
            parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
            parser.nextToken();
            List<String> headings = null;
            var rows = new ArrayList<Row>();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                number++;
                var cells = cells(parser, number);
                if (headings == null) {
                    headings = cells;
                } else if (cells.stream().anyMatch(it -> !it.isEmpty())) {
                    if (rows.size() == MOST_ROWS) {
                        throw refused("line:" + number, "A list has at most " + MOST_ROWS + " rows.");
                    }
                    rows.add(new Row(number, cells));
                }
            }
            if (headings == null || headings.stream().allMatch(String::isEmpty) || rows.isEmpty()) {
                throw refused("line:1", "The first row names the columns, and the rows below it are people. There is nobody here.");
            }
            return new StaffTable(headings, rows);
        } catch (StreamConstraintsException e) {
            throw refused("line:" + Math.max(1, number), "A cell has at most " + LONGEST_CELL + " characters. Is a quotation mark missing?");
        } catch (JsonProcessingException e) {
            throw refused("line:" + Math.max(1, number), "A quotation mark is missing or is one too many, here or below.");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> cells(CsvParser parser, int number) throws IOException {
        var cells = new ArrayList<String>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            if (cells.size() == MOST_COLUMNS) {
                throw refused("line:" + number, "A list has at most " + MOST_COLUMNS + " columns.");
            }
            cells.add(parser.getText().strip());
        }
        return cells;
    }

    private static ProblemException refused(String where, String message) {
        return ProblemType.invalid(where, message);
    }
}
