package org.commonvision.platform.problem;

import java.net.URI;
import java.util.List;

/** Everything this product refuses, on one screen. The meaning of each status is in {@code docs/http-status-codes.md}. */
public enum ProblemType {
    INVALID("invalid-request", 400, "Something in the request is not right"),
    IMPORT_REFUSED("import-refused", 400, "Nothing was imported, because something in the document is not right"),
    NOT_SIGNED_IN("not-signed-in", 401, "Sign in first"),
    FORBIDDEN("forbidden", 403, "You may not do this"),
    NOT_FOUND("not-found", 404, "There is nothing here that you may see"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not take that method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "This address has no such representation"),
    RESPONSE_SUBMITTED("response-submitted", 409, "A submitted assessment cannot change"),
    RESPONSE_NOT_SUBMITTED("response-not-submitted", 409, "This assessment has not been submitted yet"),
    DRAFT_EXISTS("draft-exists", 409, "There is a draft under this key already"),
    KEY_TAKEN("key-taken", 409, "Something else is published under this key"),
    DRAFT_NOT_READY("draft-not-ready", 409, "Something is missing before this can be published"),
    QUESTIONNAIRE_RETIRED("questionnaire-retired", 409, "This version of the questionnaire is retired"),
    LICENCE_EXPIRED("licence-expired", 409, "Its licence has ended, so nothing new is begun with it"),
    NOT_ON_STAFF_LIST("not-on-staff-list", 409, "Your organisation's staff list does not have you"),
    STAFF_IMPORT_UNDER_WAY("staff-import-under-way", 409, "An import of the staff list is running"),
    STAFF_IMPORT_STAGE("staff-import-stage", 409, "The import is not at that stage"),
    STAFF_IMPORT_UNCONFIRMED("staff-import-unconfirmed", 409, "What this import does needs a second yes"),
    COHORT_NAME_TAKEN("cohort-name-taken", 409, "Another cohort has this name"),
    COHORT_IN_USE("cohort-in-use", 409, "Something rests on this cohort"),
    ROUND_UNDER_WAY("round-under-way", 409, "There is a round about you already"),
    ROUND_STAGE("round-stage", 409, "The round is not at that stage"),
    ROUND_NOT_READY("round-not-ready", 409, "Something is still missing from the round"),
    FORM_EMPTY("form-empty", 409, "Nothing is answered in the form yet"),
    CYCLES_OVERLAP("cycles-overlap", 409, "Another cycle has some of these days"),
    CYCLE_HAS_OPENED("cycle-has-opened", 409, "A cycle that has opened stays"),
    CLOCK_BACKWARDS("clock-backwards", 409, "The demonstration clock only goes forwards"),
    STALE("stale", 412, "It has changed since you last saw it"),
    TOO_LARGE("too-large", 413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "This address does not take that media type"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "This key was used for a different request"),
    IF_MATCH_MISSING("if-match-missing", 428, "Say which version you have seen"),
    INTERNAL("internal", 500, "Something went wrong on our side"),
    UNAVAILABLE("unavailable", 503, "Not available just now; try again shortly");

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Stable identifier of this kind of problem; not an address to fetch. */
    public URI uri() {
        return URI.create("/problems/" + slug);
    }

    public ProblemException because(String detail) {
        return new ProblemException(this, detail, List.of());
    }

    public ProblemException because(String detail, List<FieldError> errors) {
        return new ProblemException(this, detail, errors);
    }

    public static ProblemException notFound(String what) {
        return NOT_FOUND.because("There is no " + what + " here that you may see.");
    }

    public static ProblemException invalid(String pointer, String message) {
        return INVALID.because(message, List.of(new FieldError(pointer, message)));
    }

    public static ProblemException invalid(List<FieldError> errors) {
        return INVALID.because(errors.size() == 1 ? errors.getFirst().message() : errors.size() + " things need a change.", errors);
    }
}
