package org.commonvision.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonvision.framework.Rights;
import org.commonvision.exchange.ImportReport.Change;
import org.commonvision.exchange.ImportReport.ImportItem;
import org.commonvision.framework.Audience;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.questionnaire.QuestionnaireView.Element;
import org.commonvision.questionnaire.QuestionnaireView.Item;
import org.commonvision.questionnaire.QuestionnaireView.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemsCsvTest {

    private static final String HEAD = "element,key,text,thirdPerson\n";
    private static final Rights RIGHTS = new Rights("An owner", "A licence", "=A notice", "An attribution", null, null, null);
    private static final List<Section> TWO_ITEMS = List.of(section(element("D.1", item("D.1.a", "I ask.", "Asks."), item("D.1.b", "I listen.", "Listens.")), element("D.2")));

    @Test
    void whatever_is_asked_comes_back_as_it_went_out() {
        qt().withExamples(200).forAll(integers().all()).checkAssert(seed -> {
            var random = new Random(seed);
            var sections = new Generated(seed).document().questionnaires().stream().flatMap(it -> it.sections().stream().limit(1)).map(it -> section(it, random)).limit(1).toList();
            var back = importing(without(sections), ItemsCsv.of(sections, RIGHTS).bytes());
            assertEquals(sections, back.sections());
            assertThat(importing(sections, ItemsCsv.of(sections, RIGHTS).bytes()).items().stream().map(ImportItem::change).toList(), everyItem(is(Change.UNCHANGED)));
        });
    }

    @Test
    void it_is_written_as_the_standard_says() {
        assertEquals("""
                \uFEFFdomain,element,elementName,key,text,thirdPerson,owner,licence,notice,attribution\r
                D,D.1,"Name of D.1",D.1.a,"I ask.",Asks.,"An owner","A licence","'=A notice","An attribution"\r
                D,D.1,"Name of D.1",D.1.b,"I listen.",Listens.,"An owner","A licence","'=A notice","An attribution"\r
                """.replaceAll("\"", ""), new String(ItemsCsv.of(TWO_ITEMS, RIGHTS).bytes(), StandardCharsets.UTF_8).replaceAll("\"", ""));
    }

    @Test
    void what_becomes_of_each_item_is_said_by_its_line() {
        var plan = importing(TWO_ITEMS, (HEAD + "D.2,D.2.a,\"I\nsay\",Says\n\nD.1,D.1.a,I ask.,Asks.\n").getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("line:2 created D.2.a", "line:5 unchanged D.1.a", "/questionnaire/sections/0/elements/0/items/1 removed D.1.b"),
                plan.items().stream().map(it -> it.pointer() + " " + it.change().name().toLowerCase(java.util.Locale.ROOT) + " " + it.key()).toList());
    }

    @Test
    void an_item_that_is_worded_or_placed_otherwise_is_changed() {
        assertEquals(List.of(Change.CHANGED, Change.CHANGED), changes("D.1,D.1.b,I listen.,Listens.\nD.1,D.1.a,I ask.,Asks.\n"));
        assertEquals(List.of(Change.UNCHANGED, Change.CHANGED), changes("D.1,D.1.a,I ask.,Asks.\nD.1,D.1.b,I listen.,Listens to us.\n"));
        assertEquals(List.of(Change.UNCHANGED, Change.CHANGED), changes("D.1,D.1.a,I ask.,Asks.\nD.2,D.1.b,I listen.,Listens.\n"));
        assertEquals(List.of(Change.CREATED, Change.UNCHANGED, Change.UNCHANGED), changes("D.1,D.1.c,New,New\nD.1,D.1.a,I ask.,Asks.\nD.1,D.1.b,I listen.,Listens.\n"));
    }

    @Test
    void what_is_wrong_is_said_by_its_line_and_column() {
        assertEquals(List.of("line:2/element", "line:3/key", "line:4/key", "line:5/text", "line:6/thirdPerson", "line:7/key"), wrong(HEAD
                + "D.9,D.9.a,a,b\nD.1,not a key,a,b\nD.1,D.1,a,b\nD.1,D.1.c,%s,b\nD.1,D.1.d,a,\u0000\nD.1,D.1.d,a,b\n".formatted("x".repeat(4_001))));
        assertEquals(List.of("line:2/domain", "line:2/elementName"), wrong("domain,element,elementName,key,text,thirdPerson\nE,D.1,Another name,D.1.c,a,b\n"));
        assertEquals(List.of("line:2", "line:4"), wrong(HEAD + "D.1,D.1.a,a\nD.1,D.1.c,a,b\nD.1,D.1.d,a,b,c\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\"\t=1\"", "=cmd|' /C calc'!A0"})
    void a_formula_is_refused_and_taken_as_text_with_an_apostrophe(String formula) {
        assertEquals(List.of("line:2/text"), wrong(HEAD + "D.1,D.1.c," + formula + ",b\n"));
        assertEquals("=1+1", importing(TWO_ITEMS, (HEAD + "D.1,D.1.c,'=1+1,b\n").getBytes(StandardCharsets.UTF_8)).sections().getFirst().elements().getFirst().items().getFirst().text());
    }

    @Test
    void what_is_no_table_says_so() {
        assertThat(only("").message(), containsString("names the columns"));
        assertThat(only("\n").message(), containsString("There is no column"));
        assertThat(only("element,key,text,thirdPerson,colour\n").message(), startsWith("There is no column colour."));
        assertThat(only("element,key,text,text,thirdPerson\n".replace("text,text", "text") + "\"D.1").pointer(), is("line:2"));
        assertEquals("line:3", only(HEAD + "D.1,D.1.c,a,b\nD.1,D.1.d,\"a\"b,c\n").pointer());
        assertEquals(List.of("line:1"), wrong("element,key,text\n"));
        assertEquals(List.of("line:1", "line:1"), wrong("element,key,text,thirdPerson,key\n"));
        assertEquals(List.of("line:1"), wrong(IntStream.range(0, 1_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","))));
        assertThat(only(HEAD + "D.1,D.1.c," + "x".repeat(10_001) + ",b").message(), containsString("10000 characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-32", "windows-1252"})
    void another_encoding_is_refused(String encoding) {
        var findings = new Findings();
        assertThat(ItemsCsv.read((HEAD + "D.1,D.1.c,\u2019caf\u00E9\u2019,b\n").getBytes(Charset.forName(encoding)), findings).isEmpty(), is(true));
        assertThat(findings.none(), is(false));
    }

    private static List<Change> changes(String lines) {
        return importing(TWO_ITEMS, (HEAD + lines).getBytes(StandardCharsets.UTF_8)).items().stream().map(ImportItem::change).toList();
    }

    private static ItemsImport importing(List<Section> sections, byte[] table) {
        var findings = new Findings();
        var plan = new ItemsImport(sections, ItemsCsv.read(table, findings).orElseThrow(() -> new AssertionError(findings.all())), findings);
        assertEquals(List.of(), findings.all());
        return plan;
    }

    private static List<String> wrong(String table) {
        return findings(table).stream().map(FieldError::pointer).toList();
    }

    private static FieldError only(String table) {
        return findings(table).getFirst();
    }

    private static List<FieldError> findings(String table) {
        var findings = new Findings();
        ItemsCsv.read(table.getBytes(StandardCharsets.UTF_8), findings).ifPresent(lines -> new ItemsImport(TWO_ITEMS, lines, findings));
        return findings.all();
    }

    /** The same section with texts that are hard on tables. */
    private static Section section(Section section, Random random) {
        return new Section(section.key(), section.name(), section.summary(), section.audience(), section.elements().stream().map(it -> new Element(it.key(), text(random), it.description(), it.example(),
                it.items().stream().map(item -> new Item(item.key(), text(random), text(random))).toList(), it.levels())).toList());
    }

    private static String text(Random random) {
        String letters = "a ,;\"'=+-@\t\r\n\\#\u00E9\uFEFF\uFF1D";
        return random.ints(random.nextInt(8), 0, letters.length()).mapToObj(it -> letters.substring(it, it + 1)).collect(Collectors.joining());
    }

    private static List<Section> without(List<Section> sections) {
        return sections.stream().map(it -> new Section(it.key(), it.name(), it.summary(), it.audience(),
                it.elements().stream().map(element -> new Element(element.key(), element.name(), element.description(), element.example(), List.of(), element.levels())).toList())).toList();
    }

    private static Section section(Element... elements) {
        return new Section("D", "Name", "", Audience.EVERYONE, List.of(elements));
    }

    private static Element element(String key, Item... items) {
        return new Element(key, "Name of " + key, "", "", List.of(items), null);
    }

    private static Item item(String key, String text, String thirdPerson) {
        return new Item(key, text, thirdPerson);
    }
}
