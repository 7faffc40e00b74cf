package org.commonvision.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/** SQL for what is read and administered; the hot path of saving answers speaks JDBC itself. */
class Database {

    @Produces
    @Singleton
    Jdbi jdbi(DataSource database) {
        var jdbi = sayingNoValues(Jdbi.create(database));
        jdbi.registerArrayType(Integer.class, "int4");
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(LocalDate.class, "date");
        return jdbi;
    }

    /** What fails is logged by its statement's fault alone: with its values, a rater's answers would stand in the log beside their form. */
    static Jdbi sayingNoValues(Jdbi jdbi) {
        return jdbi.configure(StatementExceptions.class, messages -> messages.setMessageRendering(StatementExceptions.MessageRendering.NONE));
    }
}
