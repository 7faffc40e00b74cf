package org.commonvision.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonvision.platform.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a framework says, without its key, number and day: what a draft holds. Texts may be empty until it is published. */
public record FrameworkContent(
        String name,
        String summary,
        @Schema(description = "Paragraphs, separated by an empty line") String introduction,
        @Schema(description = "Whom it is for, in a sentence") String audience,
        Rights rights,
        List<FrameworkView.Domain> domains,
        @Schema(description = "Its elements beside those of an earlier version; left out where the keys say it all")
        @JsonInclude(JsonInclude.Include.NON_NULL) Succession succession) {

    static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_INTRODUCTION = 20_000;
    /** Of a domain, an element or an item. */
    private static final Pattern PART_KEY = Pattern.compile("[A-Za-z0-9]+([._-][A-Za-z0-9]+)*");
    private static final int LONGEST_PART_KEY = 60;
    /** What is said of one that is not well formed. */
    public static final String PART_KEYS = "A key has letters and digits, with dots, hyphens or underscores between them; at most " + LONGEST_PART_KEY + ".";

    static FrameworkContent empty(String name) {
        return new FrameworkContent(name, "", "", "", new Rights("", "", "", "", null, null, null), List.of(), null);
    }

    /** What the next version, or another framework made from this one, begins with. */
    static FrameworkContent of(FrameworkView framework) {
        return new FrameworkContent(framework.name(), framework.summary(), framework.introduction(), framework.audience(), framework.rights(), framework.domains(), null);
    }

    /** All of what somebody wrote elsewhere, what it was before included. */
    public static FrameworkContent whole(FrameworkView framework) {
        return new FrameworkContent(framework.name(), framework.summary(), framework.introduction(), framework.audience(), framework.rights(), framework.domains(), framework.succession());
    }

    FrameworkContent named(String name) {
        return new FrameworkContent(name, summary, introduction, audience, rights, domains, succession);
    }

    /** As it is published; number and day are given then. */
    FrameworkView under(String key) {
        return new FrameworkView(key, 0, name, summary, introduction, audience, null, rights, domains, succession, null);
    }

    /** Says what cannot be stored or read: not what is missing from a good framework. */
    public void check(String at, Faults faults) {
        faults.text(at + "/name", name, LONGEST_NAME);
        faults.text(at + "/summary", summary, LONGEST_TEXT);
        faults.text(at + "/introduction", introduction, LONGEST_INTRODUCTION);
        faults.text(at + "/audience", audience, LONGEST_TEXT);
        if (faults.there(at + "/rights", rights)) {
            rights.check(at + "/rights", faults);
        }
        var keys = new HashSet<String>();
        faults.<FrameworkView.Domain>list(at + "/domains", domains, 200, (pointer, domain) -> domain(pointer, domain, keys, faults));
        if (succession != null) {
            succession.check(at + "/succession", faults);
        }
    }

    private static void domain(String at, FrameworkView.Domain domain, Set<String> keys, Faults faults) {
        uniqueKey(at + "/key", domain.key(), keys, faults);
        faults.text(at + "/name", domain.name(), LONGEST_NAME);
        faults.text(at + "/summary", domain.summary(), LONGEST_TEXT);
        faults.there(at + "/audience", domain.audience());
        faults.<FrameworkView.Element>list(at + "/elements", domain.elements(), 2_000, (pointer, element) -> element(pointer, element, keys, faults));
    }

    private static void element(String at, FrameworkView.Element element, Set<String> keys, Faults faults) {
        uniqueKey(at + "/key", element.key(), keys, faults);
        faults.text(at + "/name", element.name(), LONGEST_NAME);
        faults.text(at + "/description", element.description(), LONGEST_TEXT);
        faults.text(at + "/example", element.example(), LONGEST_TEXT);
        faults.text(at + "/overplayed", element.overplayed(), LONGEST_TEXT);
        faults.<String>list(at + "/looksLike", element.looksLike(), 50, (pointer, text) -> faults.text(pointer, text, LONGEST_TEXT));
        faults.<FrameworkView.Suggestion>list(at + "/suggestions", element.suggestions(), 50, (pointer, suggestion) -> {
            faults.there(pointer + "/kind", suggestion.kind());
            faults.text(pointer + "/text", suggestion.text(), LONGEST_TEXT);
            faults.optionalText(pointer + "/source", suggestion.source(), LONGEST_TEXT);
        });
        if (element.levels() != null) {
            faults.<FrameworkView.Level>list(at + "/levels", element.levels(), 7, (pointer, level) -> {
                faults.text(pointer + "/name", level.name(), LONGEST_NAME);
                faults.text(pointer + "/description", level.description(), LONGEST_TEXT);
            });
        }
    }

    /** A key names one part of one framework or questionnaire. */
    public static void uniqueKey(String at, String key, Set<String> keys, Faults faults) {
        if (partKey(at, key, faults) && !keys.add(key)) {
            faults.add(at, "This key is there twice.");
        }
    }

    public static boolean isPartKey(String key) {
        return key.length() <= LONGEST_PART_KEY && PART_KEY.matcher(key).matches();
    }

    static boolean partKey(String at, String key, Faults faults) {
        if (!faults.there(at, key)) {
            return false;
        }
        if (!isPartKey(key)) {
            faults.add(at, PART_KEYS);
        }
        return isPartKey(key);
    }
}
