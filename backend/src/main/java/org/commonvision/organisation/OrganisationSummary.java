package org.commonvision.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation of the health service. */
public record OrganisationSummary(@Schema(description = "ODS code") String odsCode, String name) {}
