package org.commonvision.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.commonvision.contract.CommittedContract.Operation;
import org.commonvision.platform.security.Relation;
import org.junit.jupiter.api.Test;

/** What we promise ourselves about the contract, beyond what the linter knows. */
class ContractRulesTest {

    /** POST may say what is done; what the other methods may begin with is fixed. */
    private static final Map<String, String> VERBS = Map.of(
            "get", "(get|list)[A-Z].*", "put", "(update|retire)[A-Z].*", "patch", "update[A-Z].*", "delete", "delete[A-Z].*",
            "post", "(create|submit|publish)[A-Z].*");

    private final CommittedContract contract = CommittedContract.committed();

    @Test
    void an_operation_is_named_by_a_verb_and_a_noun() {
        holds("is not named " + VERBS, it -> it.id().matches(VERBS.get(it.method())));
    }

    @Test
    void an_operation_has_one_tag_and_a_summary() {
        holds("needs one tag", it -> it.node().path("tags").size() == 1);
        holds("needs a summary", it -> !it.node().path("summary").asText().isBlank());
    }

    @Test
    void every_tag_is_described() {
        var described = values(contract.document().path("tags"), tag -> tag.path("description").asText().isBlank() ? "" : tag.path("name").asText());
        holds("has a tag that OpenAPIDefinition does not describe", it -> described.contains(it.node().path("tags").path(0).asText()));
    }

    @Test
    void an_operation_says_who_may_call_it_and_asks_for_a_sign_in_accordingly() {
        var relations = Stream.of(Relation.values()).map(it -> it.name().toLowerCase(java.util.Locale.ROOT)).toList();
        holds("needs @Access", it -> !it.access().path("roles").isEmpty() && relations.contains(it.access().path("relation").asText()));
        holds("has a security line that does not fit x-access", it -> it.node().path("security").isArray()
                && it.node().path("security").isEmpty() == values(it.access().path("roles"), JsonNode::asText).contains("anyone"));
    }

    @Test
    void a_path_is_lower_case_words_with_hyphens() {
        holds("has a path that is not", it -> isOfAStandard(it) || it.path().matches("/api/v1(/[a-z]+(-[a-z]+)*|/\\{[a-z][A-Za-z]*})+"));
    }

    @Test
    void every_refusal_is_a_problem() {
        holds("refuses with something else", it -> isOfAStandard(it) || it.node().path("responses").properties().stream()
                .filter(response -> response.getKey().compareTo("400") >= 0)
                .allMatch(response -> values(response.getValue().path("content").properties().stream().map(Map.Entry::getKey)).equals(List.of("application/problem+json"))));
    }

    @Test
    void a_schema_name_does_not_end_in_a_digit() {
        var numbered = values(contract.document().path("components").path("schemas").properties().stream().map(Map.Entry::getKey))
                .stream().filter(name -> name.matches(".*\\d")).toList();
        assertEquals(List.of(), numbered, "Two types on the wire share a name: give one of them @Schema(name = …).");
    }

    @Test
    void what_a_demonstration_adds_is_not_in_the_contract() {
        assertEquals(List.of(), contract.operations().stream().filter(it -> it.path().contains("demo")).toList());
    }

    @Test
    void every_object_says_all_of_its_properties() {
        var open = Set.of("Problem", "StaleResponseProblem", "ImportRefusedProblem", "StaleFrameworkDraftProblem", "StaleQuestionnaireDraftProblem", "StaleTranslationProblem");
        var loose = contract.document().path("components").path("schemas").properties().stream()
                .filter(schema -> schema.getValue().has("properties") && !open.contains(schema.getKey()))
                .filter(schema -> schema.getValue().path("additionalProperties").asBoolean(true))
                .map(Map.Entry::getKey).toList();
        assertEquals(List.of(), loose, "Only problems may have members that the contract does not name.");
    }

    /** CASE prescribes its paths, and how it refuses. */
    private static boolean isOfAStandard(Operation operation) {
        return operation.path().startsWith("/ims/case/v1p1/");
    }

    private void holds(String otherwise, Predicate<Operation> rule) {
        assertEquals(List.of(), contract.operations().stream().filter(rule.negate()).map(it -> it.id() + " (" + it + ") " + otherwise).toList());
    }

    private static List<String> values(JsonNode array, java.util.function.Function<JsonNode, String> of) {
        return values(StreamSupport.stream(array.spliterator(), false).map(of));
    }

    private static List<String> values(Stream<String> values) {
        return values.toList();
    }
}
