package org.commonvision.platform.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Gathers the texts of a version, in the order in which they are read. What is not there or is empty is none. */
public final class TranslatableTexts {

    private final List<TranslatableText> texts;
    private final String part;
    private final String key;
    private final String pointer;

    public TranslatableTexts() {
        this(new ArrayList<>(), null, "", "");
    }

    private TranslatableTexts(List<TranslatableText> texts, String part, String key, String pointer) {
        this.texts = texts;
        this.part = part;
        this.key = key;
        this.pointer = pointer;
    }

    /** A property of this object. */
    public TranslatableTexts text(String property, String english) {
        return text(property, "/" + property, english);
    }

    /** A text that stands elsewhere below this object than its key says. */
    public TranslatableTexts text(String name, String below, String english) {
        if (english != null && !english.isBlank()) {
            texts.add(new TranslatableText(key + name, part, pointer + below, english));
        }
        return this;
    }

    /** Texts that have no keys, so they are named by their place: within one version that never changes. */
    public TranslatableTexts list(String property, List<String> english) {
        if (english != null) {
            for (int i = 0; i < english.size(); i++) {
                text(property + "/" + i, "/" + property + "/" + i, english.get(i));
            }
        }
        return this;
    }

    /** An object below this one. */
    public TranslatableTexts in(String property) {
        return new TranslatableTexts(texts, part, key + property + "/", pointer + "/" + property);
    }

    /** Each object of a list, with the texts of each named by a kind and its own key. */
    public <T> void each(String property, List<T> list, java.util.function.Function<T, String> name, BiConsumer<TranslatableTexts, T> of) {
        if (list != null) {
            for (int i = 0; i < list.size(); i++) {
                of.accept(new TranslatableTexts(texts, part, property + "/" + name.apply(list.get(i)) + "/", pointer + "/" + property + "/" + i), list.get(i));
            }
        }
    }

    /** The same for a list of domains or sections, each a part of its own. */
    public <T> void eachPart(String property, List<T> list, java.util.function.Function<T, String> name, BiConsumer<TranslatableTexts, T> of) {
        each(property, list, name, (texts, it) -> of.accept(new TranslatableTexts(texts.texts, name.apply(it), texts.key, texts.pointer), it));
    }

    public List<TranslatableText> gathered() {
        return List.copyOf(texts);
    }
}
