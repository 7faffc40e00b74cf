package org.commonvision.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to hurt: each is refused, in bounded memory. */
class HostileDocumentsTest {

    private static final int LARGEST = 16 * 1024 * 1024;
    private static final String COLUMNS = "element,key,text,thirdPerson\n";
    private static final String EMPTY_PACK = "{\"format\":\"common-vision-pack\",\"formatVersion\":1,\"questionnaires\":[ ],\"crosswalks\":[ ],\"frameworks\":[]}";
    private static final String EMPTY = "\"format\": \"common-vision-pack\", \"formatVersion\": 1, \"frameworks\": [], \"questionnaires\": [], \"crosswalks\": []";

    /** As large as a document may be. */
    enum Hostile {
        DEEP_ARRAYS {
            @Override
            byte[] bytes() {
                return "[".repeat(LARGEST).getBytes(StandardCharsets.US_ASCII);
            }
        },
        DEEP_OBJECTS {
            @Override
            byte[] bytes() {
                return "{\"a\":".repeat(LARGEST / 5).getBytes(StandardCharsets.US_ASCII);
            }
        },
        A_MILLION_KEYS {
            @Override
            byte[] bytes() {
                return IntStream.range(0, 1_000_000).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(",", "{", "}")).getBytes(StandardCharsets.US_ASCII);
            }
        },
        A_MILLION_KEYS_WHERE_OTHERS_MAY_ADD_THEIR_OWN {
            @Override
            byte[] bytes() {
                return ("{\"CFDocument\":" + new String(A_MILLION_KEYS.bytes(), StandardCharsets.US_ASCII) + "}").getBytes(StandardCharsets.US_ASCII);
            }
        },
        MILLIONS_OF_NOTHING {
            @Override
            byte[] bytes() {
                return ("{\"frameworks\":[" + "{},".repeat(LARGEST / 3 - 20) + "{}]}").getBytes(StandardCharsets.US_ASCII);
            }
        },
        MILLIONS_OF_NOTHING_IN_AN_EXTENSION {
            @Override
            byte[] bytes() {
                return ("{\"CFItems\":[{\"extensions\":{\"other\":[" + "{},".repeat(LARGEST / 3 - 40) + "{}]}}]}").getBytes(StandardCharsets.US_ASCII);
            }
        },
        MILLIONS_OF_SHORT_TEXTS_WHERE_EACH_MAY_STAND {
            @Override
            byte[] bytes() {
                String element = "{\"key\":\"E\",\"name\":\"E\",\"description\":\"d\",\"looksLike\":[" + "\"l\",".repeat(49) + "\"l\"],\"example\":\"e\",\"suggestions\":[],\"overplayed\":\"o\"}";
                String domain = "{\"key\":\"D\",\"name\":\"D\",\"summary\":\"s\",\"audience\":\"everyone\",\"elements\":[" + (element + ",").repeat(5) + element + "]}";
                String framework = "{\"key\":\"f\",\"version\":1,\"name\":\"F\",\"summary\":\"s\",\"introduction\":\"i\",\"audience\":\"a\",\"publishedOn\":\"2026-01-01\",\"rights\":"
                        + "{\"owner\":\"o\",\"licence\":\"l\",\"notice\":\"n\",\"attribution\":\"a\"},\"domains\":[" + (domain + ",").repeat(189) + domain + "]}";
                return EMPTY_PACK.replace("[]", "[" + (framework + ",").repeat(LARGEST / framework.length() - 2) + framework + "]").getBytes(StandardCharsets.US_ASCII);
            }
        },
        ONE_ENDLESS_TEXT {
            @Override
            byte[] bytes() {
                return ("{\"format\":\"" + "x".repeat(LARGEST - 20) + "\"}").getBytes(StandardCharsets.US_ASCII);
            }
        },
        ONE_ENDLESS_NAME {
            @Override
            byte[] bytes() {
                return ("{\"" + "x".repeat(LARGEST - 20) + "\":1}").getBytes(StandardCharsets.US_ASCII);
            }
        },
        ONE_ENDLESS_NUMBER {
            @Override
            byte[] bytes() {
                return ("{\"formatVersion\":" + "9".repeat(LARGEST - 20) + "}").getBytes(StandardCharsets.US_ASCII);
            }
        },
        MILLIONS_OF_COLUMNS {
            @Override
            byte[] bytes() {
                return ",".repeat(LARGEST).getBytes(StandardCharsets.US_ASCII);
            }
        },
        MILLIONS_OF_CELLS_IN_A_LINE {
            @Override
            byte[] bytes() {
                return (COLUMNS + ",".repeat(LARGEST - COLUMNS.length())).getBytes(StandardCharsets.US_ASCII);
            }
        },
        MILLIONS_OF_LINES {
            @Override
            byte[] bytes() {
                return (COLUMNS + "a,b,c,d\n".repeat(LARGEST / 8 - 10)).getBytes(StandardCharsets.US_ASCII);
            }
        },
        MILLIONS_OF_RAGGED_LINES {
            @Override
            byte[] bytes() {
                return (COLUMNS + "a\n".repeat(LARGEST / 2 - 20)).getBytes(StandardCharsets.US_ASCII);
            }
        },
        ONE_ENDLESS_CELL {
            @Override
            byte[] bytes() {
                return (COLUMNS + "x".repeat(LARGEST - COLUMNS.length())).getBytes(StandardCharsets.US_ASCII);
            }
        },
        A_QUOTATION_MARK_THAT_IS_NEVER_CLOSED {
            @Override
            byte[] bytes() {
                return (COLUMNS + "\"" + "\n".repeat(LARGEST - COLUMNS.length() - 1)).getBytes(StandardCharsets.US_ASCII);
            }
        };

        abstract byte[] bytes();
    }

    @ParameterizedTest
    @EnumSource
    void the_largest_hostile_document_is_refused_in_the_memory_that_it_takes_itself_and_little_more(Hostile hostile) throws IOException, InterruptedException {
        var java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Reading.class.getName(), hostile.name()).redirectErrorStream(true).start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said, java.waitFor(60, TimeUnit.SECONDS), is(true));
        assertEquals("refused\n", said);
    }

    /** Reads one document in every format, in a machine of its own. */
    public static final class Reading {
        public static void main(String[] which) {
            byte[] body = Hostile.valueOf(which[0]).bytes();
            var asPack = new Findings();
            var asCase = new Findings();
            var asTable = new Findings();
            boolean read = PackReader.read(body, asPack).isPresent() || CaseReader.read(body, asCase).isPresent();
            ItemsCsv.read(body, asTable);
            System.out.print(read || asPack.none() || asCase.none() || asTable.none() ? "read\n" : "refused\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-32", "ISO-8859-1"})
    void another_encoding_is_refused(String encoding) throws IOException {
        assertRefused(("{\"format\": \"caf\u00E9\", " + EMPTY + "}").getBytes(encoding));
    }

    @Test
    void the_mark_that_some_editors_put_first_is_no_part_of_the_text() {
        var findings = new Findings();
        assertThat(PackReader.read(("\uFEFF{" + EMPTY + "}").getBytes(StandardCharsets.UTF_8), findings).isPresent(), is(true));
    }

    @Test
    void a_key_that_is_there_twice_is_named() {
        assertEquals("/format", assertRefused("{" + EMPTY + ", \"format\": \"common-vision-pack\"}").all().getFirst().pointer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\ud800", "\\udc00x", "\\ud800\\ud800", "\\u009f"})
    void what_is_no_text_is_named(String escape) {
        var findings = assertRefused("{" + EMPTY.replace("\"common-vision-pack\"", "\"" + escape + "\"") + "}");
        assertEquals("/format", findings.all().getFirst().pointer());
    }

    @Test
    void a_refusal_stays_small() {
        var findings = assertRefused("{\"frameworks\": [" + "1,".repeat(49) + "1], " + IntStream.range(0, 5_000).mapToObj(i -> "\"k" + i + "\": 1").collect(Collectors.joining(",")) + "}");
        assertThat(findings.all().size(), is(lessThanOrEqualTo(Findings.MOST)));
    }

    private static Findings assertRefused(String document) {
        return assertRefused(document.getBytes(StandardCharsets.UTF_8));
    }

    private static Findings assertRefused(byte[] document) {
        var findings = new Findings();
        assertThat(PackReader.read(document, findings).isPresent(), is(false));
        assertThat(findings.all().getFirst().message(), is(not(startsWith("null"))));
        return findings;
    }
}
