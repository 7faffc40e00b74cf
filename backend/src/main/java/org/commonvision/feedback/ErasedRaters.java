package org.commonvision.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.commonvision.person.PersonErased;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Where somebody who is erased was asked for feedback: name, address, link and draft go. The place in a panel that is frozen
 * stays, without a name, and so does what was handed in, which nobody can tell to be theirs. Rounds about them go whole.
 */
@ApplicationScoped
class ErasedRaters {

    private final Jdbi database;

    ErasedRaters(Jdbi database) {
        this.database = database;
    }

    void forget(@Observes PersonErased erased) {
        database.useTransaction(sql -> {
            var raters = erased.address().filter(FoldedAddress::isAddress).map(address -> asked(sql, address)).orElse(List.of());
            for (String statement : new String[] {
                "update feedback_round set revision = revision + 1 where id in (select round_id from rater where id = any (:raters))",
                "delete from rater_draft where rater_id = any (:raters)",
                "delete from mail_outbox where rater_id = any (:raters)",
                "delete from rater where id = any (:raters) and form_id is null",
                """
                update rater set name = 'Erased', address = 'erased@' || gen_random_uuid(), folded_address = 'erased@' || id,
                    form_id = null, token_hash = null, session_hash = null
                where id = any (:raters)"""}) {
                sql.createUpdate(statement).bindArray("raters", UUID.class, raters).execute();
            }
            if (Rounds.deleteAllOf(sql, erased.id()) || !raters.isEmpty()) {
                NightlyRewrite.ask(sql);
            }
        });
    }

    private static List<UUID> asked(Handle sql, String address) {
        return sql.createQuery("select id, address from rater where folded_address = :folded order by id for update")
                .bind("folded", FoldedAddress.of(address)).map(ConstructorMapper.of(Asked.class)).list().stream()
                .filter(rater -> FoldedAddress.areOneMailbox(rater.address(), address)).map(Asked::id).toList();
    }

    /** Somebody who is asked, at the address that the subject wrote down. */
    public record Asked(UUID id, String address) {}
}
