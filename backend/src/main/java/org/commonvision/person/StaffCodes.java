package org.commonvision.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonvision.organisation.CodeList;
import org.commonvision.organisation.CodeLists;
import org.commonvision.person.StaffMapping.CodedValue;

/** What the values of a column mean on a code list: as the lead says, else as they read. */
final class StaffCodes {

    /** A band, as lists write it: "5", "Band 5", "8a", "Band 8 - Range A"; or a pay scale of the staff record system, "XN05", "XR08A". */
    private static final Pattern BAND = Pattern.compile("(?:.*reviewbodyband|agendaforchange|afc|nhs|band|x[nr])*0?([1-9])(?:range)?([a-d])?");
    private static final Pattern MEDICAL = Pattern.compile(".*(medicalanddental|medicaldental|consultant|doctor|registrar|specialtydoctor).*|m[a-z]\\d\\d");

    private final Map<String, String> said;
    private final Map<String, Optional<String>> read = new HashMap<>();
    private final Function<String, Optional<String>> reading;

    private StaffCodes(List<CodedValue> said, Function<String, Optional<String>> reading) {
        this.said = StaffMapping.byValue(said);
        this.reading = reading;
    }

    static StaffCodes staffGroups(List<CodedValue> said, CodeLists lists) {
        var list = lists.list(CodeLists.STAFF_GROUPS);
        return new StaffCodes(said, value -> group(list, StaffColumns.plain(value)));
    }

    static StaffCodes payBands(List<CodedValue> said, CodeLists lists) {
        var list = lists.list(CodeLists.PAY_BAND_CLUSTERS);
        return new StaffCodes(said, value -> cluster(list, StaffColumns.plain(value)));
    }

    /** Whether it is known what the value means, if only that it means nothing on the list. */
    boolean knows(String value) {
        return said.containsKey(value) || reads(value).isPresent();
    }

    /** The code, or null where it has none. */
    String code(String value) {
        return said.containsKey(value) ? said.get(value) : reads(value).orElse(null);
    }

    private Optional<String> reads(String value) {
        return read.computeIfAbsent(value, reading);
    }

    private static Optional<String> group(CodeList list, String plain) {
        String number = plain.matches("[1-9]") ? "0" + plain : plain;
        // The staff record system's own short form.
        String whole = plain.startsWith("addprofscientific") ? "additionalprofessionalscientificandtechnical" : plain;
        return list.codes().stream().filter(it -> it.code().equals(number) || StaffColumns.plain(it.label()).equals(whole)).map(CodeList.Code::code).findFirst();
    }

    private static Optional<String> cluster(CodeList list, String plain) {
        var named = list.codes().stream().filter(it -> StaffColumns.plain(it.label()).equals(plain) || StaffColumns.plain(it.code()).equals(plain) && plain.length() > 1)
                .map(CodeList.Code::code).findFirst();
        if (named.isPresent()) {
            return named;
        }
        if (plain.contains("vsm") || plain.contains("verysenior")) {
            return Optional.of("8c-9-vsm");
        }
        if (MEDICAL.matcher(plain).matches()) {
            return Optional.of("medical-dental");
        }
        var band = BAND.matcher(plain);
        return band.matches() ? clusterOf(Integer.parseInt(band.group(1)), band.group(2)) : Optional.empty();
    }

    /** Band 8 without its letter may be either of two clusters: that is for the lead to say. */
    private static Optional<String> clusterOf(int band, String letter) {
        return switch (band) {
            case 1, 2, 3, 4 -> Optional.of("1-4");
            case 5, 6, 7 -> Optional.of("5-7");
            case 8 -> Optional.ofNullable(letter).map(it -> it.equals("a") || it.equals("b") ? "8a-8b" : "8c-9-vsm");
            default -> Optional.of("8c-9-vsm");
        };
    }
}
