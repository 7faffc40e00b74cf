package org.commonvision.platform;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The database by the role that does at night what must not be done while people are served; no request comes here. */
@Singleton
public class MaintenanceDatabase {

    private final AgroalDataSource connections;
    private final Jdbi sql;

    MaintenanceDatabase(@DataSource("maintenance") AgroalDataSource connections) {
        this.connections = connections;
        this.sql = Database.sayingNoValues(Jdbi.create(connections));
        sql.registerArrayType(Integer.class, "int4");
        sql.registerArrayType(String.class, "text");
        sql.registerArrayType(UUID.class, "uuid");
        sql.registerArrayType(LocalDate.class, "date");
    }

    public Jdbi sql() {
        return sql;
    }

    /** For what cannot stand in a transaction. */
    public Connection connection() throws SQLException {
        return connections.getConnection();
    }
}
