package org.commonvision.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.util.ArrayList;

/** A published report as a table, with its codebook and whose words these are below it. */
final class OrganisationCsv {

    private static final CsvMapper CSV = new CsvMapper();

    static String of(OrganisationReport report) {
        var rows = new ArrayList<>(OrganisationTable.figures(report));
        rows.addAll(OrganisationTable.about(report));
        try {
            return CSV.writer(CSV.schemaFor(OrganisationTable.Row.class).withHeader()).writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private OrganisationCsv() {}
}
