package org.commonvision.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.commonvision.organisation.CodeList;
import org.commonvision.organisation.CodeLists;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a file of staff is to be read. */
record StaffMapping(
        StaffColumns columns,
        @Schema(description = "What values in the column of staff groups mean; those that read as one of the list need not be here") List<CodedValue> staffGroups,
        @Schema(description = "What values in the column of pay bands mean, as clusters; the band itself is not kept") List<CodedValue> payBands) {

    private static final int MOST_VALUES = 500;

    /** What one value in the file means. */
    record CodedValue(
            @Schema(description = "As it stands in the file") String value,
            @Schema(description = "A code of the list; null where it means nothing on it, and then the person has none", nullable = true) String code) {}

    /** Refused, field by field, where it does not fit the file or the lists. */
    void check(StaffTable table, CodeLists lists) {
        var errors = new ArrayList<FieldError>();
        if (columns == null) {
            errors.add(new FieldError("/columns", "Say which column is what."));
        } else {
            errors.addAll(columns.wrong(table.headings().size()));
        }
        check(errors, "/staffGroups", staffGroups, lists.list(CodeLists.STAFF_GROUPS));
        check(errors, "/payBands", payBands, lists.list(CodeLists.PAY_BAND_CLUSTERS));
        if (!errors.isEmpty()) {
            throw ProblemType.invalid(errors);
        }
    }

    private static void check(List<FieldError> errors, String pointer, List<CodedValue> values, CodeList list) {
        if (values == null || values.size() > MOST_VALUES) {
            errors.add(new FieldError(pointer, "Send a list of at most " + MOST_VALUES + " values."));
            return;
        }
        IntStream.range(0, values.size()).forEach(i -> {
            var value = values.get(i);
            if (value == null || value.value() == null) {
                errors.add(new FieldError(pointer + "/" + i, "Say which value."));
            } else if (value.code() != null && !list.has(value.code())) {
                errors.add(new FieldError(pointer + "/" + i + "/code", "This is not a code of the list " + list.key() + "."));
            }
        });
    }

    /** As said, by the value as it stands in the file; a value that maps to null means nothing on the list. */
    static Map<String, String> byValue(List<CodedValue> values) {
        var byValue = new HashMap<String, String>();
        values.forEach(it -> byValue.put(it.value().strip(), it.code()));
        return byValue;
    }
}
