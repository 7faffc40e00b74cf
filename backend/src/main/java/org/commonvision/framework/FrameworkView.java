package org.commonvision.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.commonvision.platform.language.ContentLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published version of a framework, whole: it never changes. */
public record FrameworkView(
        @Schema(examples = "leadership-framework") String key,
        @Schema(description = "Counts from 1") int version,
        String name,
        String summary,
        @Schema(description = "Paragraphs, separated by an empty line") String introduction,
        @Schema(description = "Whom it is for, in a sentence") String audience,
        LocalDate publishedOn,
        Rights rights,
        List<Domain> domains,
        @Schema(description = "Its elements beside those of an earlier version; left out where the keys say it all")
        @JsonInclude(JsonInclude.Include.NON_NULL) Succession succession,
        @JsonInclude(JsonInclude.Include.NON_NULL) ContentLanguage language) {

    /** A part of a framework. */
    @Schema(name = "FrameworkDomain")
    public record Domain(
            @Schema(examples = "LF.1") String key,
            String name,
            String summary,
            Audience audience,
            List<Element> elements) {}

    /** What good looks like in one respect. */
    @Schema(name = "FrameworkElement")
    public record Element(
            @Schema(examples = "LF.1.1") String key,
            String name,
            String description,
            @Schema(description = "Behaviours that somebody else could see") List<String> looksLike,
            @Schema(description = "What it can look like in this framework's professions") String example,
            List<Suggestion> suggestions,
            @Schema(description = "A question for people who do this always: could it be too much?") String overplayed,
            @Schema(description = "From the lowest to the highest, where the framework describes levels")
            @JsonInclude(JsonInclude.Include.NON_NULL) List<Level> levels) {}

    /** How well somebody does it, described. */
    @Schema(name = "FrameworkLevel")
    public record Level(@Schema(examples = "Proficient") String name, String description) {}

    /** Something to try or to read. */
    public record Suggestion(
            Kind kind,
            String text,
            @Schema(description = "The published work it names", nullable = true) String source) {

        /** What to do with a suggestion. */
        @Schema(name = "SuggestionKind")
        public enum Kind {
            @JsonProperty("try") TRY,
            @JsonProperty("read") READ
        }
    }

    /** Whether both are one text; the day on which it was published here or elsewhere is not part of it. */
    public boolean saysTheSameAs(FrameworkView other) {
        return published(version, other.publishedOn).equals(other);
    }

    FrameworkView published(int version, LocalDate on) {
        return new FrameworkView(key, version, name, summary, introduction, audience, on, rights, domains, succession, null);
    }
}
