package org.commonvision.response;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.commonvision.questionnaire.PeopleWhoTook;
import org.jdbi.v3.core.Jdbi;

/** Counts at most once an hour, so that nobody can watch the figure for the one submission that moves it. */
@ApplicationScoped
class SubmittedCounts implements PeopleWhoTook {

    private final LoadingCache<String, Integer> people;

    SubmittedCounts(Jdbi database) {
        people = Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).maximumSize(1_000).build(questionnaire -> database.withHandle(sql -> sql
                .createQuery("select count(distinct person_id) from response where questionnaire_key = :questionnaire and state = 'SUBMITTED'")
                .bind("questionnaire", questionnaire).mapTo(Integer.class).one()));
    }

    @Override
    public Integer roundedDown(String questionnaire) {
        int rounded = people.get(questionnaire) / 100 * 100;
        return rounded == 0 ? null : rounded;
    }
}
