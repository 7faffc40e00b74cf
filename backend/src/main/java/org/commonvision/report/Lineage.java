package org.commonvision.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonvision.framework.Succession;
import org.commonvision.framework.Succession.Meaning;
import org.commonvision.framework.Succession.Successor;

/**
 * Where the items of a questionnaire, or the parts of a framework, come from over all its versions: a key goes on meaning what it meant
 * unless a version says that it has changed or had another key. The rule is in {@code docs/measurement.md}.
 */
final class Lineage {

    /** What one version has: the words of each part by its key, and what it says of a version before it. */
    record Version(int number, Map<String, String> words, Succession succession) {}

    /** A part as one version had it. */
    record Part(int version, String key, String words) {}

    /**
     * What a part goes back to.
     *
     * @param began as it was when it got the meaning that it has
     * @param root as it first was, whatever it has meant since
     */
    record Descent(String series, Part began, Part root) {

        /** Whether figures that rest on the one may stand beside figures that rest on the other. */
        boolean meansTheSame(Descent other) {
            return meaning(other.series).equals(other.meaning(series));
        }

        /** Whether it is the same part, perhaps with another meaning. */
        boolean comesFromTheSame(Descent other) {
            return origin(other.series).equals(other.origin(series));
        }

        /** To be held against those of one series. Elsewhere nobody has said what a key means: there it must also read alike. */
        Object meaning(String other) {
            return series.equals(other) ? began : List.of(began.key, began.words);
        }

        Object origin(String other) {
            return series.equals(other) ? root : List.of(root.key, root.words);
        }
    }

    private final TreeMap<Integer, Map<String, Descent>> descents = new TreeMap<>();
    private final Map<Integer, Map<String, String>> words = new HashMap<>();

    /** @param series the key that all these are versions of: the ones to be asked about, and those before them */
    Lineage(String series, Collection<Version> versions) {
        versions.stream().sorted(Comparator.comparingInt(Version::number)).forEach(version -> {
            descents.put(version.number(), descentsOf(series, version, before(version, descents)));
            words.put(version.number(), version.words());
        });
    }

    /** All that a version has, by key. */
    Map<String, Descent> of(int version) {
        return descents.get(version);
    }

    /** What a part is called, or how it reads, in a version. */
    String words(int version, String key) {
        return words.get(version).get(key);
    }

    /** The version that its succession tells of; else, or where that is not here, the one before it. */
    private static Map<String, Descent> before(Version version, TreeMap<Integer, Map<String, Descent>> sofar) {
        var named = version.succession() == null ? null : sofar.get(version.succession().since());
        return named != null ? named : sofar.isEmpty() ? Map.of() : sofar.lastEntry().getValue();
    }

    private static Map<String, Descent> descentsOf(String series, Version version, Map<String, Descent> before) {
        Map<String, Successor> named = version.succession() == null ? Map.of()
                : version.succession().successors().stream().collect(Collectors.toMap(Successor::key, it -> it, (first, _) -> first));
        var descents = new HashMap<String, Descent>();
        version.words().forEach((key, words) -> {
            var said = named.get(key);
            var part = new Part(version.number(), key, words);
            var was = before.get(said == null || said.was() == null ? key : said.was());
            descents.put(key, was == null ? new Descent(series, part, part)
                    : said != null && said.meaning() == Meaning.CHANGED ? new Descent(series, part, was.root()) : was);
        });
        return descents;
    }
}
