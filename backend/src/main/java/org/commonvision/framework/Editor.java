package org.commonvision.framework;

import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;
import static org.commonvision.platform.problem.ProblemType.invalid;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonvision.organisation.OrganisationSummary;
import org.commonvision.organisation.Organisations;
import org.commonvision.platform.security.Role;
import org.commonvision.platform.security.TokenClaims;

/**
 * Who edits, and whose: an editor their own organisation's frameworks and questionnaires, an administrator among them also
 * those for everyone. A key says whose it is, so no organisation can take another's, or one that comes with a later build.
 */
@RequestScoped
public class Editor {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    private static final String LOCAL = "local-";

    private final SecurityIdentity identity;
    private final TokenClaims claims;
    private final Organisations organisations;

    Editor(SecurityIdentity identity, TokenClaims claims, Organisations organisations) {
        this.identity = identity;
        this.claims = claims;
        this.organisations = organisations;
    }

    /** What cannot be a key (a NUL in it, say) is not to be asked of the database. */
    public static boolean isKey(String text) {
        return text != null && KEY.matcher(text).matches();
    }

    /** ODS code of the organisation whose own ones they edit, if we know it. */
    public Optional<String> organisation() {
        return isEditor() ? claims.organisation().flatMap(organisations::withCode).map(OrganisationSummary::odsCode) : Optional.empty();
    }

    /** Whether they edit the ones for everyone. */
    public boolean forEveryone() {
        return isEditor() && identity.hasRole(Role.ADMINISTRATOR);
    }

    /** Whether a draft or version of this organisation's is theirs to edit; null stands for everyone. */
    public boolean edits(String organisation) {
        return organisation == null ? forEveryone() : organisation().filter(organisation::equals).isPresent();
    }

    /**
     * Whose a framework or questionnaire under this key would be; refused where this editor may not make it.
     *
     * @return the organisation, or nothing where it would be for everyone
     */
    public Optional<String> makes(String key) {
        if (!isKey(key)) {
            throw invalid("/key", "A key has small letters, digits and hyphens, at most 80.");
        }
        var own = organisation();
        if (key.startsWith(LOCAL)) {
            return own.filter(code -> key.startsWith(prefixOf(code)) && key.length() > prefixOf(code).length()).or(() -> {
                throw invalid("/key", own.map(code -> "A key of your organisation's begins with " + prefixOf(code) + ".")
                        .orElse("You have no organisation here that a local key could name."));
            });
        }
        if (!forEveryone()) {
            throw FORBIDDEN.because("Only an administrator makes what is for everyone."
                    + own.map(code -> " A key of your organisation's begins with " + prefixOf(code) + ".").orElse(""));
        }
        return Optional.empty();
    }

    private boolean isEditor() {
        return identity.hasRole(Role.FRAMEWORK_EDITOR);
    }

    private static String prefixOf(String organisation) {
        return LOCAL + organisation.toLowerCase(Locale.ROOT) + "-";
    }
}
