package org.commonvision.framework;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record FrameworkList(List<FrameworkSummary> items, @Schema(nullable = true) String nextPageToken) {}
