package org.commonvision.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.commonvision.platform.openapi.Partial;
import org.commonvision.platform.problem.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which column of a file of staff is what, counted from 0; null where the file has none. What has no column stays as it is on the list. */
@Partial
@Schema(description = "Which column of the file is what, counted from 0; null where the file has none. What has no column stays as it is on the list")
record StaffColumns(
        @Schema(description = "What the staff record system knows the person by; it finds them again under another address", nullable = true) Integer employeeNumber,
        @Schema(description = "The whole name; or else there are a first and a last one", nullable = true) Integer name,
        @Schema(nullable = true) Integer firstName,
        @Schema(nullable = true) Integer lastName,
        @Schema(description = "The address that they sign in with. Needed", nullable = true) Integer email,
        @Schema(description = "Name of the division or site", nullable = true) Integer division,
        @Schema(nullable = true) Integer directorate,
        @Schema(nullable = true) Integer team,
        @Schema(nullable = true) Integer staffGroup,
        @Schema(nullable = true) Integer payBand,
        @Schema(description = "Address or employee number of the line manager", nullable = true) Integer manager) {

    private static final List<String> NAMES = Arrays.stream(StaffColumns.class.getRecordComponents()).map(it -> it.getName()).toList();

    /** As the headings read. Each says what it is in a few ways; the first that is there is taken. */
    static StaffColumns guessed(List<String> headings) {
        var taken = new HashSet<Integer>();
        var plain = headings.stream().map(StaffColumns::plain).toList();
        Function<List<String>, Integer> find = names -> names.stream().map(plain::indexOf).filter(it -> it >= 0 && !taken.contains(it)).findFirst()
                .map(it -> {
                    taken.add(it);
                    return it;
                }).orElse(null);
        var email = find.apply(List.of("email", "emailaddress", "workemail", "workemailaddress", "officeemail", "officeemailaddress", "mail"));
        var number = find.apply(List.of("employeenumber", "employeeno", "employeeid", "staffnumber", "staffid", "personnumber", "payrollnumber", "esrnumber", "assignmentnumber"));
        var first = find.apply(List.of("firstname", "forename", "givenname", "preferredname", "knownas"));
        var last = find.apply(List.of("lastname", "surname", "familyname"));
        var name = first != null && last != null ? null : find.apply(List.of("name", "fullname", "employeename", "staffname", "displayname"));
        return new StaffColumns(number, name, name == null ? first : null, name == null ? last : null, email,
                find.apply(List.of("division", "site", "businessunit", "caregroup")),
                find.apply(List.of("directorate", "department", "service")),
                find.apply(List.of("team", "unit", "ward", "organisation", "organisationname")),
                find.apply(List.of("staffgroup", "staffgroupname")),
                find.apply(List.of("payband", "band", "grade", "paygrade", "payscale", "afcband")),
                find.apply(List.of("manageremail", "linemanageremail", "manageremailaddress", "linemanageremailaddress", "supervisoremail", "supervisoremailaddress",
                        "managernumber", "manageremployeenumber", "linemanagernumber", "supervisoremployeenumber", "supervisornumber", "manager", "linemanager", "supervisor")));
    }

    /** What is wrong with it for a file of so many columns. */
    List<FieldError> wrong(int columns) {
        var errors = new ArrayList<FieldError>();
        var all = all();
        IntStream.range(0, all.size()).forEach(i -> {
            if (all.get(i) != null && (all.get(i) < 0 || all.get(i) >= columns)) {
                errors.add(new FieldError("/columns/" + NAMES.get(i), "The file has columns 0 to " + (columns - 1) + "."));
            } else if (all.get(i) != null && all.indexOf(all.get(i)) < i) {
                errors.add(new FieldError("/columns/" + NAMES.get(i), "That column is something else already."));
            }
        });
        if (email == null) {
            errors.add(new FieldError("/columns/email", "Say which column is the address that people sign in with."));
        }
        if (name == null && (firstName == null || lastName == null)) {
            errors.add(new FieldError("/columns/name", "Say which column is the name, or which are the first and the last name."));
        }
        return errors;
    }

    boolean hasUnits() {
        return division != null || directorate != null || team != null;
    }

    private List<Integer> all() {
        return Arrays.asList(employeeNumber, name, firstName, lastName, email, division, directorate, team, staffGroup, payBand, manager);
    }

    /** Of the row, without a name where there is no such column. */
    static Optional<String> in(StaffTable.Row row, Integer column) {
        return Optional.ofNullable(column).map(row::cell);
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
