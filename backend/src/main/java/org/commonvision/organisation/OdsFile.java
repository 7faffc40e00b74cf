package org.commonvision.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonvision.platform.http.PlainText;
import org.commonvision.platform.http.SpreadsheetText;
import org.commonvision.platform.problem.FieldError;

/**
 * A file of the Organisation Data Service, which has no headings: places count. Of organisations it is the layout of {@code etr},
 * {@code ets}, {@code ect} and {@code epraccur} with 27 places; of successions, that of {@code succ}. A first row of headings, as some
 * exports have, is passed over.
 */
final class OdsFile {

    static final int MOST_WRONG = 100;
    private static final int MOST_ROWS = 100_000;
    private static final int LONGEST_CELL = 1_000;
    private static final int LONGEST_NAME = 200;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,9}");
    private static final Pattern DATE = Pattern.compile("(1[89]|2[0-9])[0-9]{2}(-?)[0-9]{2}\\2[0-9]{2}");
    private static final int PLACES = 27;

    /** Places in a row of an organisation, as the service numbers them, from 0. */
    private static final int NAME = 1;
    private static final int OPENED = 10;
    private static final int CLOSED = 11;
    private static final int PARENT = 14;

    private static final CsvFactory READER = CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST_CELL).build()).build();

    private final List<FieldError> wrong = new ArrayList<>();
    private int row;

    /** At most {@value #MOST_WRONG} of the things that are wrong, each with its row. */
    List<FieldError> wrong() {
        return wrong;
    }

    /** The organisations of a file by their codes, in order, all of one role. */
    SortedMap<String, OrganisationView> organisations(byte[] file, String role) {
        var byCode = new TreeMap<String, OrganisationView>();
        eachRow(file, cells -> {
            if (cells.size() != PLACES) {
                wrong("", "A row of an organisation has " + PLACES + " places; this one has " + cells.size() + ". Take the file as the service publishes it.");
                return;
            }
            var organisation = organisation(cells, role);
            if (byCode.put(organisation.odsCode(), organisation) != null) {
                wrong("/code", "This code is there already. Keep one row for each organisation.");
            }
        });
        return byCode;
    }

    /** Who succeeds whom, by the code of the one that is no more; where several do, the last of them. */
    SortedMap<String, String> successions(byte[] file) {
        var successors = new TreeMap<String, String>();
        eachRow(file, cells -> {
            String old = code(cells.at(0), "/code");
            String successor = code(cells.at(1), "/successor");
            if (old.equals(successor)) {
                wrong("/successor", "An organisation does not succeed itself.");
            }
            successors.put(old, successor);
        });
        return successors;
    }

    private OrganisationView organisation(Cells cells, String role) {
        String code = code(cells.at(0), "/code");
        String name = cells.at(NAME);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong("/name", "A name has 1 to " + LONGEST_NAME + " characters.");
        } else if (SpreadsheetText.isRun(name)) {
            wrong("/name", "A spreadsheet would take this name for a formula. Take the file as the service publishes it.");
        }
        var opened = date(cells.at(OPENED), "/openDate");
        var closed = date(cells.at(CLOSED), "/closeDate");
        if (opened != null && closed != null && closed.isBefore(opened)) {
            wrong("/closeDate", "It cannot close before it opens.");
        }
        String parent = cells.at(PARENT).isEmpty() ? null : code(cells.at(PARENT), "/parent");
        if (code.equals(parent)) {
            wrong("/parent", "An organisation is not part of itself.");
        }
        return new OrganisationView(code, name, role, parent, opened, closed, null);
    }

    private String code(String cell, String place) {
        if (!CODE.matcher(cell).matches()) {
            wrong(place, "An ODS code has 1 to 9 capital letters and digits.");
        }
        return cell;
    }

    private LocalDate date(String cell, String place) {
        if (cell.isEmpty()) {
            return null;
        }
        try {
            if (DATE.matcher(cell).matches()) {
                return LocalDate.parse(cell.replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE);
            }
        } catch (DateTimeException _) {
            // Said below.
        }
        wrong(place, "A date is written 20261126.");
        return null;
    }

    private void wrong(String place, String message) {
        if (wrong.size() < MOST_WRONG) {
            wrong.add(new FieldError("line:" + row + place, message));
        }
    }

    /** A row, as far as its places count; how many it has is said of all. */
    private record Cells(List<String> cells, int size) {

        String at(int place) {
            return place < cells.size() ? cells.get(place) : "";
        }

        boolean isHeadings() {
            return !CODE.matcher(at(0)).matches() && at(0).toLowerCase(Locale.ROOT).contains("code");
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** One row at a time, so that a file of nothing but commas takes no more room than another. */
    private void eachRow(byte[] file, Consumer<Cells> take) {
        row = 1;
        int taken = 0;
        try (var parser = READER.createParser(text(file))) {
            parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
            parser.nextToken();
            for (; parser.nextToken() == JsonToken.START_ARRAY; row++) {
                var cells = cells(parser);
                if (cells.isEmpty() || row == 1 && cells.isHeadings()) {
                    continue;
                }
                if (++taken > MOST_ROWS) {
                    wrong("", "A file has at most " + MOST_ROWS + " rows. Send it in parts.");
                    return;
                }
                take.accept(cells);
            }
            if (taken == 0) {
                wrong("", "There is no organisation in the file.");
            }
        } catch (StreamConstraintsException e) {
            wrong("", "A cell has at most " + LONGEST_CELL + " characters. Is a quotation mark missing?");
        } catch (JsonProcessingException e) {
            wrong("", "A quotation mark is missing or is one too many, here or below.");
        } catch (CharacterCodingException e) {
            wrong("", "This is not text in UTF-8. Take the file as the service publishes it.");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cells cells(CsvParser parser) throws IOException {
        var cells = new ArrayList<String>();
        int size = 0;
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            if (size++ < PLACES) {
                cells.add(parser.getText().strip());
            }
        }
        return new Cells(cells, size);
    }

    private static String text(byte[] file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file == null ? new byte[0] : file)).toString();
        if (!PlainText.isClean(text)) {
            throw new CharacterCodingException();
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
