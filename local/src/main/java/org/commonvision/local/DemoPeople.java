package org.commonvision.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The invented people of {@code local/demo/people.yaml}. */
record DemoPeople(String password, List<DemoPerson> people, PastCycle cycle, List<Colleagues> colleagues) {

    static DemoPeople read(Path file) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readValue(file.toFile(), DemoPeople.class);
    }

    /** Those with a name of their own, and their colleagues. */
    List<DemoPerson> everybody() {
        return Stream.concat(people.stream(), unnamed().stream()).toList();
    }

    /** The colleagues one by one, in the cycle's organisation, each with the one assessment that counted in it. */
    List<DemoPerson> unnamed() {
        var unnamed = new ArrayList<DemoPerson>();
        for (var some : colleagues) {
            for (int i = 0; i < some.number(); i++) {
                var number = "%02d".formatted(unnamed.size() + 1);
                var assessment = new EarlierAssessment(0, cycle.questionnaire(), null, true, some.answers(), some.domains(), null, null, null);
                unnamed.add(new DemoPerson("colleague-" + number, "Colleague", number, "colleague", cycle.organisation(), List.of(), some.profile(), List.of(assessment)));
            }
        }
        return unnamed;
    }

    /** The organisation's cycle whose figures are published. */
    record PastCycle(String organisation, String lead, String questionnaire, String purpose, int opensDaysAgo, int answeredDaysAgo, int closesDaysAgo) {}

    /** So many alike, but for what chance makes of their answers. */
    record Colleagues(int number, Map<String, String> profile, List<Integer> answers, Map<String, List<Integer>> domains) {}

    record DemoPerson(
            String username,
            String firstName,
            String lastName,
            String position,
            String organisation,
            List<String> roles,
            Map<String, String> profile,
            List<EarlierAssessment> history) {

        DemoPerson {
            profile = profile == null ? Map.of() : profile;
            history = history == null ? List.of() : history;
        }

        String name() {
            return firstName + " " + lastName;
        }

        /** The same in every data directory, so that a realm imported afresh finds the people's answers again. */
        UUID id() {
            return UUID.nameUUIDFromBytes(("common-vision-demo/" + username).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** One assessment of the past; see the head of the file for what the numbers mean. */
    record EarlierAssessment(
            int monthsAgo,
            String questionnaire,
            List<String> sections,
            boolean countsForOrganisation,
            List<Integer> answers,
            Map<String, List<Integer>> domains,
            List<String> notApplicable,
            Map<String, String> notes,
            List<String> elementsToWorkOn) {

        EarlierAssessment {
            sections = sections == null ? List.of() : sections;
            domains = domains == null ? Map.of() : domains;
            notApplicable = notApplicable == null ? List.of() : notApplicable;
            notes = notes == null ? Map.of() : notes;
            elementsToWorkOn = elementsToWorkOn == null ? List.of() : elementsToWorkOn;
        }

        /** What this person answered to an item: -1 for not applicable, else a point of the scale from 1. */
        int answer(String username, String item) {
            if (notApplicable.contains(item)) {
                return -1;
            }
            var domain = item.substring(0, item.indexOf('.', item.indexOf('.') + 1));
            var ofTen = domains.getOrDefault(domain, answers);
            int place = place(username, item);
            for (int point = 1; point <= ofTen.size(); point++) {
                place -= ofTen.get(point - 1);
                if (place < 0) {
                    return point;
                }
            }
            return ofTen.size();
        }

        /** 0 to 9, always the same for a person and an item. */
        private static int place(String username, String item) {
            var sum = new CRC32();
            sum.update((username + "/" + item).getBytes(StandardCharsets.UTF_8));
            return (int) (sum.getValue() % 10);
        }
    }
}
