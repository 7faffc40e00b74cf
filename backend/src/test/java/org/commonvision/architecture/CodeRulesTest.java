package org.commonvision.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class CodeRulesTest {

    private static final Pattern CLOCK_OF_THE_DATABASE = Pattern.compile(
            "\\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\\s*\\(|\\b(current_timestamp|current_date|current_time|localtime|localtimestamp)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REPORTS_OWN = Pattern.compile("^\\s*(insert into|update|delete from) (cycle|snapshot|released_cell|released_atom|participation|item_release|item_release_cycle|cohort_report|cohort_report_atom)\\b");
    private static final Pattern WRITES = Pattern.compile("(?s)^\\s*(with\\b.*\\b)?(insert\\s+into|update|delete\\s+from|truncate|merge\\s+into|alter|create|drop)\\s.*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> READS_THE_MACHINES_CLOCK = Set.of("now", "systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds", "tickMinutes", "currentTimeMillis");

    @Test
    void what_time_it_is_is_asked_of_the_clock_and_nowhere_else() {
        noClasses().that().resideOutsideOfPackage("..platform.time..").should(readTheMachinesClock())
                .because("a demonstration lives through months, and tests own the time: inject Clock, or take `now` as a parameter")
                .check(OurCode.classes());
    }

    @Test
    void sql_does_not_ask_what_time_it_is() throws IOException {
        var asking = new ArrayList<String>();
        OurCode.texts().forEach((type, texts) -> texts.stream().filter(it -> CLOCK_OF_THE_DATABASE.matcher(it).find()).forEach(it -> asking.add(type + ": " + it)));
        try (var files = Files.list(OurCode.MIGRATIONS)) {
            for (var file : files.toList()) {
                if (CLOCK_OF_THE_DATABASE.matcher(Files.readString(file).replaceAll("--.*", "")).find()) {
                    asking.add(file.getFileName().toString());
                }
            }
        }
        assertThat("Bind the time of the injected Clock.", asking, is(empty()));
    }

    @Test
    void a_report_has_no_sql_that_changes_anything_but_cycles_and_what_is_published() {
        var writing = new ArrayList<String>();
        OurCode.texts().entrySet().stream().filter(it -> it.getKey().startsWith("org.commonvision.report."))
                .forEach(it -> it.getValue().stream().filter(text -> WRITES.matcher(text).matches() && !REPORTS_OWN.matcher(text).find()).forEach(text -> writing.add(it.getKey() + ": " + text)));
        assertThat("A report shows; what is shown belongs to other packages.", writing, is(empty()));
    }

    @Test
    void no_name_hides_a_missing_name() {
        noClasses().should().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Helper")
                .orShould().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Service")
                .orShould().resideInAnyPackage("..util..", "..common..", "..impl..", "..dto..", "..mapper..", "..service..", "..helper..")
                .because("a class is named for what it is or does, in the users' words").check(OurCode.classes());
    }

    @Test
    void what_a_class_needs_comes_through_its_constructor() {
        noFields().should().beAnnotatedWith(Inject.class).orShould().beAnnotatedWith(ConfigProperty.class).check(OurCode.classes());
    }

    @Test
    void nothing_is_written_to_the_console() {
        noClasses().that().doNotHaveFullyQualifiedName("org.commonvision.questionnaire.PackBuilder").should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .check(OurCode.classes());
    }

    private static ArchCondition<com.tngtech.archunit.core.domain.JavaClass> readTheMachinesClock() {
        return new ArchCondition<>("read the machine's clock") {
            @Override
            public void check(com.tngtech.archunit.core.domain.JavaClass type, ConditionEvents events) {
                var accesses = new ArrayList<JavaAccess<?>>(type.getAccessesFromSelf());
                accesses.stream().filter(CodeRulesTest::isOfTheMachinesClock)
                        .forEach(it -> events.add(SimpleConditionEvent.satisfied(it, it.getDescription())));
            }
        };
    }

    /** {@code Instant.now(clock)} does not: it takes the clock. */
    private static boolean isOfTheMachinesClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        boolean aboutTime = owner.startsWith("java.time.") || owner.equals("java.lang.System");
        return aboutTime && READS_THE_MACHINES_CLOCK.contains(access.getName())
                && !(access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget code
                        && code.getRawParameterTypes().stream().anyMatch(it -> it.getFullName().equals("java.time.Clock")));
    }
}
