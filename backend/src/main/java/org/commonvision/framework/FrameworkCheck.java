package org.commonvision.framework;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands between a draft of a framework and its publication; rights, succession and newness are looked at for questionnaires too. */
public final class FrameworkCheck {

    private static final String AT = "/framework";

    private final CheckList.Builder list = new CheckList.Builder();

    /**
     * @param since the version that its succession tells of, if there is such a one
     * @param newest the number of the newest version under its key, or 0
     * @param same the version that says the same already
     */
    static CheckList of(Draft<FrameworkContent> draft, Optional<FrameworkView> since, int newest, Optional<Integer> same, LocalDate today) {
        var check = new FrameworkCheck();
        var framework = draft.content();
        check.content(framework);
        rights(check.list, AT + "/rights", framework.rights(), today);
        if (framework.succession() != null) {
            succession(check.list, AT + "/succession", framework.succession(), keys(framework.domains()), since.map(it -> keys(it.domains())));
        }
        beside(check.list, AT, draft, newest, same);
        return check.list.build();
    }

    private void content(FrameworkContent framework) {
        list.mustSay(AT + "/name", framework.name(), "its name");
        list.mustSay(AT + "/summary", framework.summary(), "what it is, in a sentence or two");
        list.mustSay(AT + "/introduction", framework.introduction(), "an introduction");
        list.mustSay(AT + "/audience", framework.audience(), "whom it is for");
        list.mustHold(!framework.domains().isEmpty(), AT + "/domains", "A framework has at least one domain.");
        for (int i = 0; i < framework.domains().size(); i++) {
            domain(AT + "/domains/" + i, framework.domains().get(i));
        }
        long described = elements(framework).filter(element -> element.levels() != null).map(element -> element.levels().size()).distinct().count();
        list.adviseUnless(described <= 1, AT + "/domains", "Elements describe different numbers of levels.");
    }

    private void domain(String at, FrameworkView.Domain domain) {
        list.mustSay(at + "/name", domain.name(), "its name");
        list.mustSay(at + "/summary", domain.summary(), "what it is about");
        list.mustHold(!domain.elements().isEmpty(), at + "/elements", "A domain has at least one element.");
        for (int i = 0; i < domain.elements().size(); i++) {
            element(at + "/elements/" + i, domain.elements().get(i));
        }
    }

    private void element(String at, FrameworkView.Element element) {
        list.mustSay(at + "/name", element.name(), "its name");
        list.mustSay(at + "/description", element.description(), "what good looks like");
        list.adviseUnless(!element.looksLike().isEmpty(), at + "/looksLike", "Name a behaviour that somebody else could see.");
        list.adviseUnless(!element.example().isBlank(), at + "/example", "An example helps people to see it in their own work.");
        list.adviseUnless(!element.suggestions().isEmpty(), at + "/suggestions", "Suggest something to try or to read: a profile ends with it.");
        list.adviseUnless(!element.overplayed().isBlank(), at + "/overplayed", "Ask whoever does this always whether it could be too much.");
        for (int i = 0; i < element.looksLike().size(); i++) {
            list.mustSay(at + "/looksLike/" + i, element.looksLike().get(i), "the behaviour, or take the line out");
        }
        for (int i = 0; i < element.suggestions().size(); i++) {
            list.mustSay(at + "/suggestions/" + i + "/text", element.suggestions().get(i).text(), "the suggestion, or take it out");
        }
        for (int i = 0; element.levels() != null && i < element.levels().size(); i++) {
            list.mustSay(at + "/levels/" + i + "/name", element.levels().get(i).name(), "the level's name");
            list.mustSay(at + "/levels/" + i + "/description", element.levels().get(i).description(), "what the level looks like");
        }
    }

    /** Whose words they are is shown wherever they are shown. */
    public static void rights(CheckList.Builder list, String at, Rights rights, LocalDate today) {
        list.mustSay(at + "/owner", rights.owner(), "whose it is");
        list.mustSay(at + "/licence", rights.licence(), "under which licence its words stand");
        list.mustSay(at + "/notice", rights.notice(), "the notice that is shown with it");
        var use = rights.allowedUse();
        boolean named = use != null && use.readers() == Rights.Readers.ORGANISATIONS;
        list.mustHold(!named || use.organisations() != null && !use.organisations().isEmpty(), at + "/allowedUse/organisations", "Name the organisations whose people may read it.");
        list.mustHold(rights.expiresOn() == null || !rights.expiresOn().isBefore(today), at + "/expiresOn", "The licence has ended already.");
        list.adviseUnless(use == null || use.readers() == Rights.Readers.ANYONE || rights.permissionReference() != null && !rights.permissionReference().isBlank(),
                at + "/permissionReference", "Note where the owner's permission is kept.");
    }

    /** What it says of keys is of keys that are there. */
    public static void succession(CheckList.Builder list, String at, Succession succession, Set<String> keys, Optional<Set<String>> earlier) {
        if (earlier.isEmpty()) {
            list.must(at + "/since", "There is no such version.");
            return;
        }
        for (int i = 0; i < succession.successors().size(); i++) {
            var successor = succession.successors().get(i);
            list.mustHold(keys.contains(successor.key()), at + "/successors/" + i + "/key", "There is no " + successor.key() + " in this version.");
            String was = successor.was() == null ? successor.key() : successor.was();
            list.mustHold(earlier.get().contains(was), at + "/successors/" + i + "/was", "There is no " + was + " in version " + succession.since() + ".");
        }
    }

    /** Beside what is published under its key. */
    public static void beside(CheckList.Builder list, String at, Draft<?> draft, int newest, Optional<Integer> same) {
        same.ifPresent(version -> list.must(at, "Nothing differs from version " + version + ", which is published already."));
        int base = draft.basedOn() == null ? 0 : draft.basedOn();
        list.adviseUnless(newest <= base, at, "Version " + newest + " is published, and this draft was begun " + (base == 0 ? "without it." : "from version " + base + "."));
    }

    private static Stream<FrameworkView.Element> elements(FrameworkContent framework) {
        return framework.domains().stream().flatMap(domain -> domain.elements().stream());
    }

    private static Set<String> keys(List<FrameworkView.Domain> domains) {
        return domains.stream().flatMap(domain -> Stream.concat(Stream.of(domain.key()), domain.elements().stream().map(FrameworkView.Element::key)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private FrameworkCheck() {}
}
