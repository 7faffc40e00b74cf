package org.commonvision.bench;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.commonvision.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The least that an endpoint can do, to measure the product's own beside. Only in the benchmark's build. */
@Path("/bench")
@Produces(MediaType.APPLICATION_JSON)
class BareResource {

    record Row(UUID id, int revision) {}

    private final DataSource database;

    BareResource(DataSource database) {
        this.database = database;
    }

    @GET
    @Path("/bytes")
    @NonBlocking
    @PermitAll
    @Operation(hidden = true)
    public byte[] bytes(@RestQuery int size) {
        return Bytes.of(size);
    }

    @GET
    @Path("/rows/{id}")
    @RolesAllowed(Role.STAFF)
    @Operation(hidden = true)
    public Row row(@RestPath UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select id, revision from response where id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return new Row(row.getObject(1, UUID.class), row.getInt(2));
            }
        }
    }

    /** Made once for each size that is asked for. */
    private static final class Bytes {
        private static volatile byte[] bytes = new byte[0];

        static byte[] of(int size) {
            if (bytes.length != size) {
                var made = new byte[size];
                java.util.Arrays.fill(made, (byte) ' ');
                bytes = made;
            }
            return bytes;
        }
    }
}
