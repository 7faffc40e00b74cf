package org.commonvision.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception becomes one problem. Nothing of ours (class names, SQL, stack traces) leaves with it. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return answer(e.type(), e.body());
    }

    @ServerExceptionMapper
    public Response notSignedIn(UnauthorizedException e) {
        return answer(ProblemType.NOT_SIGNED_IN, "There is no session and no bearer token, or it has ended.");
    }

    @ServerExceptionMapper
    public Response tokenRefused(AuthenticationFailedException e) {
        return answer(ProblemType.NOT_SIGNED_IN, "The session or token is not valid any more.");
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return answer(ProblemType.FORBIDDEN, "Your roles do not include this.");
    }

    @ServerExceptionMapper
    public Response identityProviderDown(OIDCException e) {
        LOG.warn("The identity provider does not answer", e);
        return answer(ProblemType.UNAVAILABLE, "Sign-in is not available just now.");
    }

    /** Without this, Quarkus answers with the names of our classes, or with nothing. */
    @ServerExceptionMapper
    public Response notOfThisShape(MismatchedInputException e) {
        return notReadable(e);
    }

    /** By its status: what Quarkus throws is not always the exception that is named after it. */
    @ServerExceptionMapper
    public Response unreadable(WebApplicationException e) {
        if (jacksonCause(e) instanceof JacksonException json) {
            return notReadable(json);
        }
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 400 -> answer(ProblemType.INVALID, "The request cannot be read.");
            case 404 -> answer(ProblemType.NOT_FOUND, "There is nothing at this address.");
            case 405 -> answer(ProblemType.METHOD_NOT_ALLOWED, "Use another method.");
            case 406 -> answer(ProblemType.NOT_ACCEPTABLE, "Ask for a media type that the contract names.");
            case 413 -> answer(ProblemType.TOO_LARGE, "Send less at a time.");
            case 415 -> answer(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send a media type that the contract names.");
            default -> status < 500 ? e.getResponse() : unexpected(e);
        };
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        if (causedBy(e, SQLTransientConnectionException.class) || causedBy(e, java.net.ConnectException.class)
                || databaseBusyOrGone(e)) {
            LOG.warn("The database does not answer: " + e.getMessage());
            return answer(ProblemType.UNAVAILABLE, "The database does not answer just now.");
        }
        UUID reference = UUID.randomUUID();
        LOG.errorf(e, "Unexpected, reference %s", reference);
        return answer(ProblemType.INTERNAL, "Quote this reference when you tell us: " + reference);
    }

    private static Response notReadable(JacksonException e) {
        return answer(ProblemType.INVALID, Problem.of(ProblemType.INVALID, "The body cannot be read.", List.of(new FieldError(pointer(e), reason(e)))));
    }

    private static Response answer(ProblemType type, String detail) {
        return answer(type, Problem.of(type, detail, List.of()));
    }

    private static Response answer(ProblemType type, Object body) {
        var response = Response.status(type.status()).type(Problem.MEDIA_TYPE).header(HttpHeaders.CACHE_CONTROL, "no-store").entity(body);
        switch (type) {
            case NOT_SIGNED_IN -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case UNAVAILABLE -> response.header(HttpHeaders.RETRY_AFTER, "5");
            default -> { }
        }
        return response.build();
    }

    private static Throwable jacksonCause(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof JacksonException) {
                return t;
            }
        }
        return null;
    }

    private static boolean causedBy(Throwable e, Class<? extends Throwable> kind) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (kind.isInstance(t)) {
                return true;
            }
        }
        return false;
    }

    /**
     * By SQLSTATE: no connection (08), no room (53), shut down, starting up or too slow (57), gave way to somebody else's
     * transaction (40) or waited too long for it (55P03). An Agroal time-out has no state.
     */
    private static boolean databaseBusyOrGone(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof java.sql.SQLException sql) {
                String state = sql.getSQLState();
                if (state == null ? sql.getMessage() != null && sql.getMessage().contains("timeout") : state.matches("(08|53|57|40).*|55P03")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String pointer(JacksonException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return "";
        }
        var pointer = new StringBuilder();
        for (var step : mapping.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static String reason(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "There is no property `" + unknown.getPropertyName() + "` here.";
            case JsonMappingException _ -> "This value is not of the right type, or is missing.";
            default -> "This is not JSON that can be read" + (e.getLocation() == null ? "." : " (line " + e.getLocation().getLineNr() + ").");
        };
    }
}
