package org.commonvision.feedback;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to receive the report first. */
record FacilitatorChoice(@Schema(description = "`staffMember` of one of the organisation's facilitators") UUID staffMember) {}
