package org.commonvision.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.commonvision.person.PersonErased;
import org.jdbi.v3.core.Jdbi;

/**
 * Where somebody who is erased was asked for feedback: name, address, link and draft go. The place in the panel stays, without
 * a name, and so does what was handed in, which nobody can tell to be theirs.
 */
@ApplicationScoped
class ErasedRaters {

    private final Jdbi database;

    ErasedRaters(Jdbi database) {
        this.database = database;
    }

    void forget(@Observes PersonErased erased) {
        erased.address().filter(FoldedAddress::isAddress).map(FoldedAddress::of).ifPresent(address -> database.useTransaction(sql -> {
            var raters = sql.createQuery("select id from rater where folded_address = :address for update").bind("address", address).mapTo(UUID.class).list();
            for (String statement : new String[] {
                "delete from rater_draft where rater_id = any (:raters)",
                "delete from mail_outbox where rater_id = any (:raters)",
                """
                update rater set name = 'Erased', address = 'erased@' || id, folded_address = 'erased@' || id, form_id = null, token_hash = null, session_hash = null
                where id = any (:raters)"""}) {
                sql.createUpdate(statement).bindArray("raters", UUID.class, raters).execute();
            }
        }));
    }
}
