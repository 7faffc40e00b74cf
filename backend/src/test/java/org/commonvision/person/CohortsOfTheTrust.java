package org.commonvision.person;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;

/** Cohorts of the trust that other tests know too. */
public final class CohortsOfTheTrust {

    /** Under a new name, of the same ten people each time: others look through this staff list. */
    public static String body() {
        var addresses = IntStream.range(0, NewCohort.FEWEST).mapToObj(i -> "member-" + i + "@cohort.example").toList();
        TestDatabase.asTheApi().useHandle(sql -> addresses.forEach(it -> sql.execute(
                "insert into staff_member (id, ods_code, email, name) values (?, ?, ?, 'Cohort Member') on conflict do nothing", UUID.randomUUID(), Somebody.TRUST, it)));
        return body("Programme " + UUID.randomUUID(), addresses);
    }

    static String body(String name, List<String> members) {
        return "{\"name\": \"%s\", \"members\": [%s]}".formatted(name,
                members.stream().map(it -> '"' + it + '"').collect(Collectors.joining(", ")));
    }

    public static String made() {
        return Facilitators.lead().sends(body()).post("/api/v1/organisations/" + Somebody.TRUST + "/cohorts").then().statusCode(201).extract().path("id");
    }

    private CohortsOfTheTrust() {}
}
