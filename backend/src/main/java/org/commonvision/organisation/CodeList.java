package org.commonvision.organisation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list of codes with what they mean. */
public record CodeList(@Schema(examples = "staff-groups") String key, String name, List<Code> codes) {

    /** One code. */
    public record Code(@Schema(examples = "03") String code, String label) {}

    public boolean has(String code) {
        return codes.stream().anyMatch(known -> known.code().equals(code));
    }
}
