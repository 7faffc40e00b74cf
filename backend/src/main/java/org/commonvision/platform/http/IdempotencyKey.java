package org.commonvision.platform.http;

import static org.commonvision.platform.problem.ProblemType.INVALID;

import java.util.List;
import java.util.UUID;
import org.commonvision.platform.problem.FieldError;

/** What a client makes for each creation, so that the same request twice creates once. */
public final class IdempotencyKey {

    private IdempotencyKey() {}

    public static UUID parse(String header) {
        try {
            return UUID.fromString(header);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw INVALID.because("Send an Idempotency-Key: a new UUID for each new thing.", List.of(new FieldError("header:Idempotency-Key", "This is not a UUID.")));
        }
    }
}
