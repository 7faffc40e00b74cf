package org.commonvision.local;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonvision.local.DemoPeople.DemoPerson;

/** What a person at the keyboard needs to know once everything runs. */
final class Announcement {

    private Announcement() {}

    static String of(LocalRun run, DataDirectory data, Duration took) {
        return """

                Common Vision is running: %s   (started in %d s)

                The people of the demo, all invented; the password of each is  %s

                %s
                Mail that was sent   %s
                Data and logs        %s
                Stop                 Ctrl-C
                """.formatted(run.ports().appAddress(), Math.max(1, took.toSeconds()), run.demo().password(), table(run.demo().people()),
                run.ports().mailPageAddress(), data.root());
    }

    private static String table(List<DemoPerson> people) {
        var row = "  %%-%ds   %%-%ds   %%-%ds   %%s%%n".formatted(
                widest(people, DemoPerson::username), widest(people, DemoPerson::name), widest(people, DemoPerson::position));
        return people.stream()
                .map(person -> row.formatted(person.username(), person.name(), person.position(), String.join(", ", person.roles())).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private static int widest(List<DemoPerson> people, Function<DemoPerson, String> column) {
        return people.stream().map(column).mapToInt(String::length).max().orElse(1);
    }
}
