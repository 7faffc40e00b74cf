package org.commonvision.organisation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The units of an organisation, parents before their parts. */
record UnitList(List<UnitView> items, @Schema(nullable = true) String nextPageToken) {}
