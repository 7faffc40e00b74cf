package org.commonvision.architecture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A package uses only what its row names, and {@code platform}; never in a circle. A new arrow is a decision about the
 * shape of the product: it belongs into the design first, then into this table.
 */
class PackageDependencyTest {

    static final Map<String, Set<String>> MAY_USE = Map.of(
            "platform", Set.of(),
            "organisation", Set.of(),
            "person", Set.of("organisation"),
            "framework", Set.of("organisation"),
            "questionnaire", Set.of("framework"),
            "response", Set.of("questionnaire", "person"),
            "exchange", Set.of("framework", "questionnaire"),
            "feedback", Set.of("response", "questionnaire", "person"),
            "report", Set.of("organisation", "person", "framework", "questionnaire", "response", "feedback"));

    @Test
    void a_package_uses_only_what_its_row_names() {
        var forbidden = OurCode.classes().stream()
                .flatMap(it -> it.getDirectDependenciesFromSelf().stream())
                .filter(it -> isOurs(it.getTargetClass()) && !mayUse(packageOf(it.getOriginClass()), packageOf(it.getTargetClass())))
                .map(it -> packageOf(it.getOriginClass()) + " may not use " + packageOf(it.getTargetClass()) + ": " + it.getDescription())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat("Ask through a package that is in the row, or move what is asked for.", forbidden, is(empty()));
    }

    @Test
    void packages_form_no_circle() {
        SlicesRuleDefinition.slices().matching(OurCode.ROOT + ".(*)..").should().beFreeOfCycles().check(OurCode.classes());
    }

    @Test
    void every_package_has_a_row_and_says_what_it_is() {
        var packages = OurCode.classes().stream().map(PackageDependencyTest::packageOf).collect(Collectors.toSet());
        assertEquals(MAY_USE.keySet(), packages);
        packages.forEach(it -> assertThat(it + " has no package-info.java",
                java.nio.file.Files.exists(java.nio.file.Path.of("src", "main", "java", "org", "commonvision", it, "package-info.java")), is(true)));
    }

    static boolean mayUse(String from, String to) {
        return from.equals(to) || to.equals("platform") || MAY_USE.getOrDefault(from, Set.of()).contains(to);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getBaseComponentType().getPackageName().startsWith(OurCode.ROOT);
    }

    /** The feature: the first name below the root. */
    private static String packageOf(JavaClass type) {
        String below = type.getBaseComponentType().getPackageName().substring(OurCode.ROOT.length());
        return below.isEmpty() ? "" : below.substring(1).replaceFirst("\\..*", "");
    }
}
