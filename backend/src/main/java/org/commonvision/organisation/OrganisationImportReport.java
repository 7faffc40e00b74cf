package org.commonvision.organisation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file of the Organisation Data Service did, or would do. */
record OrganisationImportReport(
        @Schema(description = "Nothing was written: this is what the same file would do") boolean dryRun,
        @Schema(description = "Codes that are new here") int added,
        @Schema(description = "Organisations of which something is another") int changed,
        int unchanged,
        @Schema(description = "Successions of organisations that are not here: they are passed over") int passedOver,
        @Schema(description = "The first of those that are new or changed, by their codes") List<String> codes) {}
