package org.commonvision.person;

import java.time.LocalDate;
import org.commonvision.Somebody;

/** What an organisation's lead does about its facilitators; the people are those of {@code staff.yaml}. */
public final class Facilitators {

    static final String PATH = "/api/v1/organisations/" + Somebody.TRUST + "/facilitators";

    public static Somebody lead() {
        return Somebody.with("staff", "organisation-lead");
    }

    /** The id of somebody on the staff list. */
    public static String onTheStaffList(String name) {
        return lead().calls().queryParam("search", name).get("/api/v1/organisations/" + Somebody.TRUST + "/staff")
                .then().statusCode(200).extract().path("items[0].id");
    }

    /** The accreditation of somebody who had none, or had. */
    public static String accredited() {
        return accredited(onTheStaffList("Ben Nurse"), LocalDate.parse("2026-01-01"), LocalDate.parse("2027-12-31"));
    }

    static String accredited(String staffMember, LocalDate from, LocalDate to) {
        return lead().sends(body(staffMember, from, to)).post(PATH).then().statusCode(201).extract().path("id");
    }

    static String body(String staffMember, LocalDate from, LocalDate to) {
        return """
                {"staffMember": "%s", "validFrom": "%s", "validTo": "%s"}""".formatted(staffMember, from, to);
    }

    private Facilitators() {}
}
