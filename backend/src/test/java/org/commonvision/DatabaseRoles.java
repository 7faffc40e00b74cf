package org.commonvision;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jdbi.v3.core.Jdbi;

/** The roles that a deployment makes before the first migration, on a server for tests. */
public final class DatabaseRoles {

    public static final String OWNER = "common_vision";
    public static final String API = "common_vision_api";
    public static final String MAINTENANCE = "common_vision_maintenance";

    /** Makes the roles, and gives what there is to the owner. */
    static void provide(EmbeddedPostgres server) {
        Jdbi.create(server.getPostgresDatabase()).useHandle(sql -> {
            sql.execute("create role " + OWNER + " login password '" + OWNER + "'");
            sql.execute("create role " + API + " login password '" + API + "'");
            sql.execute("create role " + MAINTENANCE + " login password '" + MAINTENANCE + "'");
            sql.execute("grant pg_checkpoint to " + MAINTENANCE);
            sql.execute("grant execute on function pg_switch_wal() to " + MAINTENANCE);
            sql.execute("alter system set wal_recycle = off");
            sql.execute("select pg_reload_conf()");
            sql.execute("alter database postgres owner to " + OWNER);
        });
    }

    private DatabaseRoles() {}
}
