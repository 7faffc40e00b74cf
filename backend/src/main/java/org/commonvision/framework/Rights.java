package org.commonvision.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonvision.platform.language.TranslatableTexts;
import org.commonvision.platform.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose content this is, shown wherever the content is; and for licensed wording, who may be shown it and until when. */
public record Rights(
        String owner,
        @Schema(description = "Licence of the wording") String licence,
        String notice,
        String attribution,
        @Schema(description = "Of the owner's permission, for licensed wording")
        @JsonInclude(JsonInclude.Include.NON_NULL) String permissionReference,
        @Schema(description = "Who may be shown it; anyone where this is left out")
        @JsonInclude(JsonInclude.Include.NON_NULL) AllowedUse allowedUse,
        @Schema(description = "The last day on which a response to it may be started; whoever has one keeps their report")
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate expiresOn) {

    /** What is said in words; whose it is and under which licence is a matter of names. */
    public void gather(TranslatableTexts texts) {
        texts.text("notice", notice).text("attribution", attribution);
    }

    /** What goes with the words wherever they go: each by its name, in the order of saying. */
    public Map<String, String> told() {
        var told = new LinkedHashMap<String, String>();
        told.put("owner", owner);
        told.put("licence", licence);
        told.put("notice", notice);
        told.put("attribution", attribution);
        return told;
    }

    /** Whom the owner of licensed wording lets us show it to. */
    public record AllowedUse(
            Readers readers,
            @Schema(description = "ODS codes, where the readers are the people of some organisations")
            @JsonInclude(JsonInclude.Include.NON_NULL) List<String> organisations) {

        /** Whether its people are among the readers that are named; where none are named, nobody's are. */
        boolean isFor(String organisation) {
            return organisations != null && organisations.contains(organisation);
        }
    }

    /** Who may read something. */
    @Schema(name = "AllowedReaders")
    public enum Readers {
        @JsonProperty("anyone") ANYONE,
        /** Whoever has signed in. */
        @JsonProperty("staff") STAFF,
        /** The people of the organisations that are named. */
        @JsonProperty("organisations") ORGANISATIONS
    }

    /** Says what cannot be stored or read. */
    public void check(String at, Faults faults) {
        faults.text(at + "/owner", owner, 500);
        faults.text(at + "/licence", licence, 500);
        faults.text(at + "/notice", notice, 4_000);
        faults.text(at + "/attribution", attribution, 4_000);
        faults.optionalText(at + "/permissionReference", permissionReference, 500);
        if (allowedUse != null) {
            faults.there(at + "/allowedUse/readers", allowedUse.readers());
            if (allowedUse.organisations() != null) {
                faults.<String>list(at + "/allowedUse/organisations", allowedUse.organisations(), 1_000, (pointer, code) -> {
                    if (!code.matches("[A-Z0-9]{1,9}")) {
                        faults.add(pointer, "This is not an ODS code.");
                    }
                });
            }
        }
        if (expiresOn != null && (expiresOn.getYear() < 1900 || expiresOn.getYear() > 9999)) {
            faults.add(at + "/expiresOn", "This is not a day of our time.");
        }
    }
}
