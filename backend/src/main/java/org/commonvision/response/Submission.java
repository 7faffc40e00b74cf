package org.commonvision.response;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Hands in a response, with the answer to the one question that is asked then. */
record Submission(
        @Schema(description = "Does it count in your organisation's figures, over at least ten people? Never pre-ticked; changeable later") Boolean countsForOrganisation) {}
