package org.commonvision.person;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonvision.organisation.CodeLists;
import org.commonvision.organisation.CodeListsOfTheBuild;
import org.commonvision.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

/** Files of staff, read in every way that a spreadsheet writes them. */
class StaffTableTest {

    private static final String LETTERS = "ab\u00e9\u010d\"\n,;\t=' 1";
    private static final int COLUMNS = 3;
    private static final CodeLists LISTS = CodeListsOfTheBuild.lists();

    @Test
    void every_table_is_read_as_it_was_written_in_every_encoding_with_every_separator() {
        Gen<List<String>> cells = lists().of(lists().of(integers().between(0, LETTERS.length() - 1)).ofSizeBetween(0, 5)
                .map(places -> places.stream().map(it -> LETTERS.substring(it, it + 1)).collect(Collectors.joining()))).ofSizeBetween(COLUMNS, 12);
        qt().withExamples(1_000).forAll(cells, integers().between(0, 2), integers().between(0, 3)).checkAssert((letters, separator, encoding) -> {
            // Windows-1252 has no Czech letter; and of its own ones together some happen to be UTF-8, so there is one.
            var content = encoding == 3 ? letters.stream().map(it -> it.replace('\u010d', 'c')).toList() : letters;
            char between = ",;\t".charAt(separator);
            var rows = IntStream.range(0, content.size() / COLUMNS).mapToObj(i -> content.subList(i * COLUMNS, (i + 1) * COLUMNS)).toList();
            // Somebody is in the last row, whatever there is above.
            var all = new ArrayList<>(List.of(List.of("Name", "Email", "Unit")));
            all.addAll(rows);
            all.add(List.of("Ada", "a@b.c", ""));
            String whole = all.stream().map(row -> row.stream().map(it -> '"' + it.replace("\"", "\"\"") + '"').collect(Collectors.joining(String.valueOf(between)))).collect(Collectors.joining("\r\n"));
            var table = StaffTable.of(StaffText.of(written(whole, encoding)));
            assertEquals(List.of("Name", "Email", "Unit"), table.headings());
            assertEquals(all.stream().skip(1).map(row -> row.stream().map(String::strip).toList()).filter(row -> row.stream().anyMatch(it -> !it.isEmpty())).toList(),
                    table.rows().stream().map(StaffTable.Row::cells).toList());
        });
    }

    @Test
    void bytes_that_mean_nothing_are_refused_and_never_an_accident() {
        qt().withExamples(2_000).forAll(lists().of(integers().between(0, 255)).ofSizeBetween(0, 40)).checkAssert(bytes -> {
            byte[] file = new byte[bytes.size()];
            IntStream.range(0, file.length).forEach(i -> file[i] = bytes.get(i).byteValue());
            try {
                StaffTable.of(StaffText.of(file));
            } catch (ProblemException e) {
                assertThat(e.type().status(), is(400));
            }
        });
    }

    @Test
    void rows_are_counted_as_a_spreadsheet_counts_them() {
        var table = StaffTable.of(StaffText.of("Name,Email\n\"Ada\nManager\",a\n,\n\nBen,b\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(2, 5), table.rows().stream().map(StaffTable.Row::number).toList());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"5,5-7", "Band 5,5-7", "band 8a,8a-8b", "Band 8 - Range C,8c-9-vsm", "XN05,5-7", "XR08B,8a-8b", "Band 9,8c-9-vsm", "VSM,8c-9-vsm",
        "NHS|XN04|Review Body Band 4,1-4", "MC71,medical-dental", "Consultant,medical-dental", "5-7,5-7", "Other,other", "8,-", "Band 10,-", "Wizard,-", "Band 8e,-"})
    void a_band_is_read_as_lists_write_it(String band, String cluster) {
        var codes = StaffCodes.payBands(List.of(), LISTS);
        assertEquals(cluster, codes.code(band));
        assertEquals(cluster != null, codes.knows(band));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"03,03", "3,03", "Nursing and Midwifery Registered,03", "Add Prof Scientific and Technic,05", "ESTATES AND ANCILLARY,09", "Nurses,-", "11,-"})
    void a_staff_group_is_read_by_its_code_or_its_name(String group, String code) {
        assertEquals(code, StaffCodes.staffGroups(List.of(), LISTS).code(group));
    }

    private static byte[] written(String text, int encoding) {
        return switch (encoding) {
            case 0 -> text.getBytes(StandardCharsets.UTF_8);
            case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 2 -> text.getBytes(StandardCharsets.UTF_16);
            default -> text.getBytes(Charset.forName("windows-1252"));
        };
    }
}
