package org.commonvision.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A round as it is stored, with the names of its people. */
public record Round(
        UUID id, UUID subjectId, UUID subjectStaff, String subjectName, String subjectEmail, UUID manager, String managerName,
        String organisation, String questionnaire, int version, List<String> sections, UUID selfResponse,
        RoundState state, int revision, UUID facilitator, String facilitatorName, String note,
        LocalDate opensOn, LocalDate closesOn, boolean extended, List<String> enough, LocalDate conversationOn, LocalDate releasedOn) {

    /** Who somebody is to a round. */
    public enum Part { SUBJECT, FACILITATOR, LINE_MANAGER }

    /** Who asks: the person, and their entry on their organisation's staff list, null where there is none. */
    public record Caller(UUID person, UUID staffMember) {}

    /**
     * What the caller is to this round; nothing for a stranger. The line manager looks at a panel in order to approve it, and
     * at nothing before or after; the facilitator at nothing of a draft, and nothing any more of what is archived.
     */
    public Optional<Part> partOf(Caller caller) {
        if (subjectId.equals(caller.person())) {
            return Optional.of(Part.SUBJECT);
        }
        if (caller.staffMember() == null || state == RoundState.DRAFT || state == RoundState.ARCHIVED) {
            return Optional.empty();
        }
        if (caller.staffMember().equals(facilitator)) {
            return Optional.of(Part.FACILITATOR);
        }
        return caller.staffMember().equals(manager) && (state == RoundState.PROPOSED || state == RoundState.APPROVED)
                ? Optional.of(Part.LINE_MANAGER) : Optional.empty();
    }
}
