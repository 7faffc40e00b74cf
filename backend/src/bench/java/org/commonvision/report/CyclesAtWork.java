package org.commonvision.report;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.commonvision.platform.MaintenanceDatabase;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jdbi.v3.core.Jdbi;

/** The night's work on cycles, by the job itself and its own role, on the day that is asked for: how long it takes. Only in the benchmark's build. */
@Path("/bench/cycles")
@Produces(MediaType.APPLICATION_JSON)
class CyclesAtWork {

    private final Jdbi database;
    private final PublishingCycles job;
    private volatile Double took;

    CyclesAtWork(MaintenanceDatabase database, PublishingCycles job) {
        this.database = database.sql();
        this.job = job;
    }

    /** @return milliseconds */
    @POST
    @Path("/freezing")
    @PermitAll
    @Operation(hidden = true)
    public double freeze(@RestQuery String day) {
        long began = System.nanoTime();
        job.freezeUnits(afterTheHour(day));
        return since(began);
    }

    /** Begins to publish all organisations' cycles that are due on the day, which may last longer than a request. */
    @POST
    @Path("/publication")
    @PermitAll
    @Operation(hidden = true)
    public void publish(@RestQuery String day) {
        took = null;
        Thread.ofPlatform().daemon().start(() -> {
            long began = System.nanoTime();
            var now = afterTheHour(day);
            database.withHandle(sql -> Cycles.due(sql, now)).forEach(id -> database.useTransaction(sql -> job.publish(sql, id, now)));
            took = since(began);
        });
    }

    /** {@return how many milliseconds that took; null while it is at work} */
    @GET
    @Path("/publication")
    @PermitAll
    @Operation(hidden = true)
    public Took took() {
        return new Took(took);
    }

    public record Took(Double milliseconds) {}

    /** Publishes one and takes it back, so that it can be timed again; {@return milliseconds} */
    @POST
    @Path("/{id}/publication")
    @PermitAll
    @Operation(hidden = true)
    public double publishOne(@RestPath UUID id, @RestQuery String day) {
        return database.withHandle(sql -> {
            sql.begin();
            try {
                long began = System.nanoTime();
                job.publish(sql, id, afterTheHour(day));
                return since(began);
            } finally {
                sql.rollback();
            }
        });
    }

    private static Instant afterTheHour(String day) {
        return LocalDate.parse(day).atTime(Cycle.HOUR).plusMinutes(1).toInstant(ZoneOffset.UTC);
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e6;
    }
}
