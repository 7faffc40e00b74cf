package org.commonvision.exchange;

import static org.commonvision.platform.problem.ProblemType.IMPORT_REFUSED;

import java.net.URI;
import java.util.List;
import org.commonvision.exchange.ImportReport.ImportItem;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Refuses a document in which something is wrong: all of what is, and what there would be to import beside it. */
class ImportRefused extends ProblemException {

    /** A problem with what is in the document. */
    @Schema(description = "A refusal (RFC 9457) with what would become of the parts that can be read; nothing was written")
    record ImportRefusedProblem(@Schema(format = "uri-reference") URI type, String title, int status, String detail, List<FieldError> errors, List<ImportItem> items) {}

    private final transient List<FieldError> errors;
    private final transient List<ImportItem> items;

    ImportRefused(Findings findings, List<ImportItem> items) {
        super(IMPORT_REFUSED, findings.full() ? "At least " + Findings.MOST + " things need a change; these are the first."
                : findings.all().size() == 1 ? findings.all().getFirst().message() : findings.all().size() + " things need a change.", findings.all());
        this.errors = findings.all();
        this.items = items;
    }

    @Override
    public Object body() {
        return new ImportRefusedProblem(IMPORT_REFUSED.uri(), IMPORT_REFUSED.title(), IMPORT_REFUSED.status(), getMessage(), errors, items);
    }
}
