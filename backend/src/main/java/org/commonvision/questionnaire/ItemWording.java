package org.commonvision.questionnaire;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How an item is to be worded: short, one behaviour, said positively, of oneself and of somebody else. */
final class ItemWording {

    static final int LONGEST_ITEM = 20;
    private static final Pattern NEGATION = Pattern.compile("\\b(not|never|no|without|nobody|nothing|neither|nor|\\w+n't)\\b", Pattern.CASE_INSENSITIVE);

    private ItemWording() {}

    /** What breaks the rules in the first person's form. */
    static List<String> faultsOfFirst(String text) {
        return Stream.concat(faults(text), text.matches("(?s)(.*\\b)?(I|My|my)\\b.*") ? Stream.empty() : Stream.of("is not in the first person")).toList();
    }

    /** What breaks the rules in the third person's form. */
    static List<String> faultsOfThird(String text) {
        return Stream.concat(faults(text), text.matches("(?s).*\\b(I|my|me|myself)\\b.*") ? Stream.of("is not in the third person") : Stream.empty()).toList();
    }

    private static Stream<String> faults(String text) {
        return Stream.of(
                text.split("\\s+").length > LONGEST_ITEM ? "more than " + LONGEST_ITEM + " words" : "",
                NEGATION.matcher(text).find() ? "says what is not done" : "",
                text.matches("(?s).*\\band\\b.*") ? "may join two behaviours" : "").filter(fault -> !fault.isEmpty());
    }
}
