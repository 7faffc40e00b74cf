package org.commonvision.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a CASE client asks of a list: which entries, in which order, which of their fields. */
final class CaseQuery {

    /** All that the standard knows: a document of ours that has no such field is one where it is empty. */
    private static final Set<String> FIELDS = Set.of("identifier", "uri", "frameworkType", "caseVersion", "creator", "title", "lastChangeDateTime", "officialSourceURL", "publisher",
            "description", "subject", "language", "version", "adoptionStatus", "statusStartDate", "statusEndDate", "notes");
    private static final Set<String> STRUCTURED = Set.of("subjectURI", "licenseURI", "CFPackageURI", "extensions");
    private static final Pattern CLAUSE = Pattern.compile("\\s*(\\w+)(!=|>=|<=|=|>|<|~)'([^']*)'\\s*");
    private static final Pattern JOINED = Pattern.compile("(?<=')\\s+(AND|OR)\\s+(?=\\w)");

    /** Those that the filter names, for example {@code title~'board' AND version='1'}. */
    static Predicate<JsonNode> filter(String text) {
        if (text == null || text.isBlank()) {
            return _ -> true;
        }
        var clauses = JOINED.split(text);
        if (clauses.length > 2) {
            throw CaseRefused.selection("A filter has one clause, or two that AND or OR joins.");
        }
        var first = clause(clauses[0]);
        if (clauses.length == 1) {
            return first;
        }
        var joined = JOINED.matcher(text);
        joined.find();
        return joined.group(1).equals("AND") ? first.and(clause(clauses[1])) : first.or(clause(clauses[1]));
    }

    private static Predicate<JsonNode> clause(String text) {
        var parts = CLAUSE.matcher(text);
        if (!parts.matches() || !FIELDS.contains(parts.group(1))) {
            throw CaseRefused.selection("A clause is a field, one of = != > >= < <= ~, and a value in single quotes.");
        }
        String field = parts.group(1);
        String value = parts.group(3);
        return switch (parts.group(2)) {
            case "=" -> it -> text(it, field).equals(value);
            case "!=" -> it -> !text(it, field).equals(value);
            case ">" -> it -> text(it, field).compareTo(value) > 0;
            case ">=" -> it -> text(it, field).compareTo(value) >= 0;
            case "<" -> it -> text(it, field).compareTo(value) < 0;
            case "<=" -> it -> text(it, field).compareTo(value) <= 0;
            default -> it -> text(it, field).toLowerCase(java.util.Locale.ROOT).contains(value.toLowerCase(java.util.Locale.ROOT));
        };
    }

    static Stream<ObjectNode> sorted(Stream<ObjectNode> entries, String field, String order) {
        if (order != null && !order.equals("asc") && !order.equals("desc")) {
            throw CaseRefused.sort("Say asc or desc.");
        }
        if (field == null) {
            return entries;
        }
        if (!FIELDS.contains(field)) {
            throw CaseRefused.sort("Nothing is sorted by " + (field.length() > 40 ? "this" : field) + ".");
        }
        Comparator<ObjectNode> by = Comparator.comparing(it -> text(it, field));
        return entries.sorted("desc".equals(order) ? by.reversed() : by);
    }

    /** Leaves only the fields that are asked for. */
    static ObjectNode selected(ObjectNode entry, String fields) {
        if (fields == null || fields.isBlank()) {
            return entry;
        }
        List<String> wanted = Arrays.stream(fields.split(",")).map(String::strip).toList();
        if (!wanted.stream().allMatch(it -> FIELDS.contains(it) || STRUCTURED.contains(it))) {
            throw CaseRefused.selection("There is no such field.");
        }
        return entry.retain(wanted);
    }

    /** A number of entries, or where they begin. */
    static int number(String name, String text, int otherwise, int least, int most) {
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
            throw CaseRefused.selection(name + " is a number, at least " + least + ".");
        }
        return Math.min(Integer.parseInt(text), most);
    }

    private static String text(JsonNode entry, String field) {
        return entry.path(field).asText("");
    }

    private CaseQuery() {}
}
