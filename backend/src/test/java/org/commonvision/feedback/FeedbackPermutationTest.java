package org.commonvision.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonvision.Proof;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.contract.CommittedContract;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who of a group answered what, in which order and when, makes no difference to anything that the subject, the line manager, the
 * facilitator, the organisation's lead or an administrator can fetch or gets by mail. Changed between two groups, it does.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@Tag(Proof.TAG)
class FeedbackPermutationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<RaterGroup, Integer> PANEL = new EnumMap<>(Map.of(RaterGroup.LINE_MANAGER, 1, RaterGroup.PEER, 4, RaterGroup.DIRECT_REPORT, 3, RaterGroup.OTHER, 2));
    private static final String[] ITEMS = Somebody.itemsOf("LF.1");
    private static final Instant A_WEEK_LATER = Colleagues.opening().plus(Duration.ofDays(7));
    private static final List<String> FORMATS = List.of("application/json", "text/csv", "application/pdf");

    private record Sheet(List<Integer> values, String comment) {}

    @Inject
    MorningProgress progress;
    @Inject
    Postman postman;
    @Inject
    Reminding reminding;
    @Inject
    Jdbi database;
    @ConfigProperty(name = "common-vision.mail.port")
    int port;

    @Test
    void everything_that_anybody_can_fetch_or_receive_is_the_same() throws IOException {
        var proof = new Proof("permutation");
        for (int trial = 0; trial < Proof.trials(2, 24); trial++) {
            var chance = new Random(trial);
            var sheets = sheets(chance);
            var one = seenOf(sheets, chance);
            var other = seenOf(permuted(sheets, chance), chance);
            proof.trial(one.equals(other), () -> difference(one, other));
            proof.control(one.equals(seenOf(betweenGroups(sheets), chance)));
        }
        proof.ends(0.9);
    }

    private static Map<RaterGroup, List<Sheet>> sheets(Random chance) {
        var sheets = new EnumMap<RaterGroup, List<Sheet>>(RaterGroup.class);
        PANEL.forEach((group, size) -> sheets.put(group, IntStream.range(0, size).mapToObj(i -> new Sheet(
                Stream.of(ITEMS).map(_ -> chance.nextInt(8) == 0 ? -2 : group == RaterGroup.PEER ? chance.nextInt(1, 4) : chance.nextInt(3, 6)).toList(),
                chance.nextBoolean() ? "" : group + " says " + i)).toList()));
        return sheets;
    }

    private static Map<RaterGroup, List<Sheet>> permuted(Map<RaterGroup, List<Sheet>> sheets, Random chance) {
        var permuted = new EnumMap<RaterGroup, List<Sheet>>(RaterGroup.class);
        sheets.forEach((group, of) -> {
            var order = new ArrayList<>(of);
            Collections.shuffle(order, chance);
            permuted.put(group, order);
        });
        return permuted;
    }

    /** The control: peers and direct reports change sheets. */
    private static Map<RaterGroup, List<Sheet>> betweenGroups(Map<RaterGroup, List<Sheet>> sheets) {
        var changed = new EnumMap<>(sheets);
        var peers = sheets.get(RaterGroup.PEER);
        changed.put(RaterGroup.PEER, Stream.concat(sheets.get(RaterGroup.DIRECT_REPORT).stream(), peers.subList(3, 4).stream()).toList());
        changed.put(RaterGroup.DIRECT_REPORT, peers.subList(0, 3));
        return changed;
    }

    /** Lives through a round, and looks at everything at each of its stages. */
    private Map<String, String> seenOf(Map<RaterGroup, List<Sheet>> sheets, Random chance) throws IOException {
        var people = Colleagues.some();
        String round = people.starts();
        people.nominates(round, Colleagues.panel(1, 4, 3, 2)).statusCode(200);
        people.chooses(round, people.facilitatorId).statusCode(200);
        database.useHandle(sql -> sql.execute("delete from mail_outbox"));
        people.opened(round);
        var seen = new LinkedHashMap<String, String>();
        try (var mail = new MailServer(port)) {
            postman.sendDue(InstantSource.fixed(Colleagues.opening()));
            look(seen, "open", people, round);
            answer(people, round, sheets, chance);
            look(seen, "answered", people, round);
            Sealed.owner().useHandle(sql -> sql.execute("update feedback_round set next_reminder_on = null where id <> ?", UUID.fromString(round)));
            reminding.remindDue(A_WEEK_LATER);
            postman.sendDue(InstantSource.fixed(A_WEEK_LATER));
            Sealed.owner().useHandle(sql -> sql.execute("update progress_day set done_on = ?", LocalDate.parse("2000-01-01")));
            progress.refreshDue(Colleagues.noon());
            look(seen, "in the morning", people, round);
            people.closed(round);
            look(seen, "closed", people, round);
            people.held(round);
            look(seen, "held", people, round);
            people.facilitator.sends("{\"on\": \"" + Colleagues.today() + "\"}").header("If-Match", "*").put(Colleagues.ROUNDS + "/" + round + "/conversation");
            people.facilitator.calls().header("If-Match", "*").post(Colleagues.ROUNDS + "/" + round + "/release").then().statusCode(200);
            look(seen, "released", people, round);
            postman.sendDue(InstantSource.fixed(Colleagues.opening()));
            seen.put("mail", mail.received.stream().map(letter -> normalised(letter.to()) + letter.text().lines()
                    .filter(line -> !line.matches("(?i)(date|message-id|content-type|--).*|.*boundary=.*")).map(FeedbackPermutationTest::normalised).toList()).sorted().toList().toString());
        }
        return seen;
    }

    private static void answer(Colleagues people, String round, Map<RaterGroup, List<Sheet>> sheets, Random chance) {
        var left = new EnumMap<RaterGroup, List<Sheet>>(RaterGroup.class);
        sheets.forEach((group, of) -> left.put(group, new ArrayList<>(of)));
        var hands = new ArrayList<Runnable>();
        for (var link : people.links(round)) {
            var sheet = left.get(link.group()).removeFirst();
            var form = people.form(link.token());
            hands.add(() -> {
                form.sends("{\"answers\": [%s], \"comments\": [{\"question\": \"keep\", \"text\": \"%s\"}]}".formatted(IntStream.range(0, ITEMS.length)
                        .mapToObj(i -> "{\"item\": \"%s\", \"value\": %d}".formatted(ITEMS[i], sheet.values().get(i))).collect(Collectors.joining(", ")), sheet.comment()))
                        .patch(form.path() + "/answers").then().statusCode(204);
                form.sends("{\"checked\": true}").post(form.path() + "/submission").then().statusCode(204);
            });
        }
        Collections.shuffle(hands, chance);
        hands.forEach(Runnable::run);
    }

    /** Everything about rounds and oneself that the contract has to be fetched, by everybody, in every format. */
    private static void look(Map<String, String> seen, String stage, Colleagues people, String round) throws IOException {
        var readers = Map.of("subject", people.subject, "line manager", people.manager, "facilitator", people.facilitator,
                "lead", Somebody.of(people.subject.organisation(), "staff", "organisation-lead"), "administrator", Somebody.of(people.subject.organisation(), "staff", "administrator"));
        var paths = CommittedContract.committed().operations().stream().filter(it -> it.method().equals("get")).map(CommittedContract.Operation::path)
                .filter(path -> path.contains("/feedback-rounds") || path.contains("/people/me") || path.equals("/api/v1/responses"))
                // A key by chance, and nothing else.
                .filter(path -> !path.endsWith("/device-key")).toList();
        for (var reader : readers.entrySet()) {
            for (var path : paths) {
                for (var format : FORMATS) {
                    var answer = reader.getValue().calls().accept(format).get(path.replace("{id}", round));
                    seen.put(stage + ", " + reader.getKey() + ", " + path + ", " + format, answer.statusCode() + " " + answer.header("ETag") + " " + read(answer));
                }
            }
        }
    }

    private static String read(Response answer) throws IOException {
        String type = String.valueOf(answer.contentType());
        if (type.startsWith("application/pdf")) {
            try (var document = Loader.loadPDF(answer.asByteArray())) {
                return sortedLines(new PDFTextStripper().getText(document));
            }
        }
        return type.contains("json") ? normalised(JSON.readTree(answer.asString())).toString() : sortedLines(answer.asString());
    }

    private static String sortedLines(String text) {
        return text.lines().map(FeedbackPermutationTest::normalised).sorted().collect(Collectors.joining("\n"));
    }

    /** Without ids and times, and every list in the order of its texts. */
    private static JsonNode normalised(JsonNode node) throws JsonProcessingException {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JSON.createObjectNode();
                for (var property : object.properties()) {
                    copy.set(property.getKey(), normalised(property.getValue()));
                }
                yield copy;
            }
            case ArrayNode array -> {
                var items = new ArrayList<JsonNode>();
                for (var item : array) {
                    items.add(normalised(item));
                }
                items.sort(Comparator.comparing(JsonNode::toString));
                yield JSON.createArrayNode().addAll(items);
            }
            default -> node.isTextual() ? JSON.getNodeFactory().textNode(normalised(node.asText())) : node;
        };
    }

    private static String normalised(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id").replaceAll("#[A-Za-z0-9_=-]{20,60}", "#link")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "time");
    }

    private static String difference(Map<String, String> one, Map<String, String> other) {
        return one.entrySet().stream().filter(it -> !it.getValue().equals(other.get(it.getKey()))).map(it -> it.getKey() + "\n" + it.getValue() + "\n" + other.get(it.getKey()))
                .findFirst().orElse("");
    }
}
