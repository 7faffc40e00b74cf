package org.commonvision.person;

import static org.commonvision.platform.problem.ProblemType.STALE;
import static org.commonvision.platform.problem.ProblemType.invalid;

import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import org.commonvision.organisation.CodeLists;
import org.commonvision.organisation.Organisations;
import org.commonvision.platform.http.Etag;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.commonvision.platform.security.SessionAuthentication;
import org.commonvision.platform.security.TokenClaims;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** The signed-in person: nobody else's is to be had here. */
@Path("/api/v1/people/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class PersonResource {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final People people;
    private final StaffList staff;
    private final SignedInPerson me;
    private final TokenClaims claims;
    private final Organisations organisations;
    private final CodeLists codeLists;
    private final PersonBehindToken signIns;
    private final SessionAuthentication sessions;
    private final Event<PersonErased> erased;
    private final Clock clock;

    PersonResource(People people, StaffList staff, SignedInPerson me, TokenClaims claims, Organisations organisations, CodeLists codeLists,
            PersonBehindToken signIns, SessionAuthentication sessions, Event<PersonErased> erased, Clock clock) {
        this.people = people;
        this.staff = staff;
        this.me = me;
        this.claims = claims;
        this.organisations = organisations;
        this.codeLists = codeLists;
        this.signIns = signIns;
        this.sessions = sessions;
        this.erased = erased;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Operation(summary = "You", description = "The first call of somebody who signed in makes the person.")
    public RestResponse<PersonView> getMe() {
        return view(current());
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Operation(summary = "Change your profile", description = "Needs If-Match with the ETag of the profile that you have seen.")
    public RestResponse<PersonView> updateMe(@RestHeader(HttpHeaders.IF_MATCH) String ifMatch, ProfileChange change) {
        if (change == null) {
            throw invalid("", "Send what to change.");
        }
        var person = current();
        if (!Etag.seen(ifMatch, Etag.of(person.revision()))
                || !people.change(person.id(), person.revision(), change.appliedTo(person.profile(), codeLists, organisations, claims.organisation(), LocalDate.ofInstant(clock.instant(), ENGLAND)))) {
            throw STALE.because("Your profile changed since you opened it, on another device or in another window.");
        }
        return view(current());
    }

    @DELETE
    @ResponseStatus(204)
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Operation(summary = "Erase everything about you",
            description = """
                    Your profile, assessments, answers and notes, rounds about you, and your name and address where you are asked for feedback; at once \
                    and for good. What you have handed in about others stays, since nothing ties it to you; so do your entry on your organisation's staff list, \
                    which is the organisation's, and your name in the records of those whom you facilitated. An accreditation as a facilitator ends, and they choose another. Sign out afterwards: a further call makes a \
                    new, empty person.""")
    public void deleteMe() {
        claims.verifiedEmail().ifPresent(staff::endAccreditationsOf);
        erased.fire(new PersonErased(me.id(), claims.verifiedEmail()));
        people.erase(me.id());
        signIns.forget(me.id());
        sessions.forgetAll();
    }

    @GET
    @Path("/device-key")
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Operation(summary = "The key that seals what waits unsent on your devices",
            description = "Keep it in memory only, unless the device is the person's own. It goes when the person is erased.")
    public DeviceKey getDeviceKey() {
        var key = people.deviceKey(me.id()).orElseThrow(UnauthorizedException::new);
        return new DeviceKey(Base64.getEncoder().encodeToString(key));
    }

    private Person current() {
        return people.withId(me.id()).orElseThrow(() -> {
            // Erased through another instance; the next call here finds that out instead of remembering them.
            signIns.forget(me.id());
            return new UnauthorizedException();
        });
    }

    private RestResponse<PersonView> view(Person person) {
        var view = new PersonView(claims.name().orElse(null), claims.roles().stream().sorted().toList(),
                claims.organisation().flatMap(organisations::withCode).orElse(null), person.profile());
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Etag.of(person.revision())).build();
    }
}
