package org.commonvision.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What is done with rounds on a day, on the day that is asked for, to see how long it takes. Only in the benchmark's build. */
@Path("/bench/rounds")
@Produces(MediaType.APPLICATION_JSON)
class RoundsAtWork {

    /** For each statement of the product, one scan of the rows that it is about: each of them is read once, whole. */
    private enum Look {
        OPENING(Opening.DUE, "select count(r) from feedback_round r where state = 'APPROVED' and opens_on <= :today"),
        REMINDING(Reminding.DUE, "select count(r) from feedback_round r where state = 'OPEN' and next_reminder_on <= :today"),
        CLOSING(Closing.DUE, "select count(r) from feedback_round r where state = 'OPEN' and closes_on < :today"),
        PROGRESS(MorningProgress.REFRESH, "select count(r) from rater r where state = 'ANSWERED'"),
        RELEASE(NightlyRelease.DUE, "select count(r) from feedback_round r where state = 'CLOSED' and release_on <= :today");

        private final String statement;
        private final String scan;

        Look(String statement, String scan) {
            this.statement = statement;
            this.scan = scan;
        }
    }

    /** How long the server was at a statement, and at one scan of the rows that are due, in milliseconds; and which tables the statement read whole. */
    public record Beside(double statement, double scan, List<String> readWhole) {}

    private final Jdbi database;
    private final Opening opening;
    private final MorningProgress progress;
    private final NightlyRelease release;
    private final NightlyRewrite rewrite;
    private final ObjectMapper json;

    RoundsAtWork(Jdbi database, Opening opening, MorningProgress progress, NightlyRelease release, NightlyRewrite rewrite, ObjectMapper json) {
        this.database = database;
        this.opening = opening;
        this.progress = progress;
        this.release = release;
        this.rewrite = rewrite;
        this.json = json;
    }

    /** Changes nothing. */
    @GET
    @Path("/looks/{look}")
    @PermitAll
    @Operation(hidden = true)
    public Beside look(@RestPath String look, @RestQuery String day) {
        var asked = Look.valueOf(look);
        return database.withHandle(sql -> {
            sql.begin();
            try {
                var scan = explained(sql, asked.scan, day);
                var statement = explained(sql, asked.statement, day);
                return new Beside(statement.milliseconds(), scan.milliseconds(), statement.readWhole());
            } finally {
                sql.rollback();
            }
        });
    }

    private record Explained(double milliseconds, List<String> readWhole) {}

    private Explained explained(Handle sql, String statement, String day) {
        try {
            var query = sql.createQuery("explain (analyze, timing off, format json) " + statement);
            for (var name : List.of("today", "atOnce", "enough")) {
                if (statement.contains(":" + name)) {
                    query.bind(name, name.equals("today") ? LocalDate.parse(day) : name.equals("atOnce") ? (Object) 200 : PanelAdvice.ENOUGH_IN_A_GROUP);
                }
            }
            var plan = json.readTree(query.mapTo(String.class).one()).get(0);
            var whole = plan.findParents("Relation Name").stream().filter(node -> node.path("Node Type").asText().equals("Seq Scan"))
                    .map(node -> node.path("Relation Name").asText()).distinct().toList();
            return new Explained(plan.path("Execution Time").asDouble(), whole);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return milliseconds */
    @POST
    @Path("/steps/{step}")
    @PermitAll
    @Operation(hidden = true)
    public double step(@RestPath String step, @RestQuery String day) {
        Instant noon = LocalDate.parse(day).atTime(12, 0).atZone(RoundDates.ZONE).toInstant();
        long began = System.nanoTime();
        switch (step) {
            case "progress" -> progress.refreshDue(noon);
            case "release" -> release.releaseDue(noon);
            case "rewrite" -> {
                if (!rewrite.rewriteIfDue()) {
                    throw new IllegalStateException("The tables were not written anew");
                }
            }
            default -> throw new IllegalArgumentException(step);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    /** Gives the raters of a round links of this deployment. */
    @POST
    @Path("/{round}/links")
    @PermitAll
    @Operation(hidden = true)
    public List<String> links(@RestPath UUID round) {
        database.useTransaction(sql -> opening.giveLinks(sql, List.of(round)));
        return database.withHandle(sql -> Rounds.ratersOf(sql, round)).stream().map(rater -> opening.linkOf(rater.id()).text()).toList();
    }
}
