package org.commonvision.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;

/**
 * The tables whose rows are an organisation's, as the caller's organisation may see them. PostgreSQL itself keeps other organisations'
 * rows away (row-level security): a statement that forgets to ask for the organisation finds no more than one that does not, and
 * whoever reads these tables in any other way finds nothing.
 */
@ApplicationScoped
public class OrganisationData {

    private final Jdbi database;
    private final TokenClaims caller;

    OrganisationData(Jdbi database, TokenClaims caller) {
        this.database = database;
        this.caller = caller;
    }

    /** All that is done with it is one transaction. */
    public <T, X extends Exception> T withHandle(HandleCallback<T, X> work) throws X {
        return database.inTransaction(sql -> {
            actFor(sql, caller.organisation().orElse(""));
            return work.withHandle(sql);
        });
    }

    /** All that is done with it is one transaction. */
    public <X extends Exception> void useHandle(HandleConsumer<X> work) throws X {
        withHandle(work.asCallback());
    }

    /** Lets the rest of a transaction see an organisation's rows, and of no other; for whoever works on one organisation at a time. */
    public static void actFor(Handle sql, String organisation) {
        sql.createQuery("select set_config('common_vision.organisation', :organisation, true)").bind("organisation", organisation).mapTo(String.class).one();
    }
}
