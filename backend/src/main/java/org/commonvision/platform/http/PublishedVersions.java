package org.commonvision.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A cache over published versions. A version, once read, is kept: it never changes. Which version is the latest is asked
 * again after {@link #LATEST_KEPT}, because another instance may have published.
 *
 * @param <T> a published version, as served and as read
 */
public final class PublishedVersions<T> {

    private static final Duration LATEST_KEPT = Duration.ofSeconds(10);
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,80}");

    /** Names a version. */
    public record Id(String key, int version) {}

    /** The newest version of a key, and whose own it is: null where it is for everyone. */
    public record Latest(Id id, String organisation) {}

    private final Function<Collection<Id>, Map<Id, T>> read;
    private final Supplier<List<Latest>> readLatest;
    /** Softly: few are large, but what is asked for again is read again, before memory is short. */
    private final Cache<Id, T> versions = Caffeine.newBuilder().maximumSize(500).softValues().build();
    private final Cache<String, List<Latest>> latest = Caffeine.newBuilder().expireAfterWrite(LATEST_KEPT).maximumSize(1).build();

    public PublishedVersions(Function<Collection<Id>, Map<Id, T>> read, Supplier<List<Latest>> readLatest) {
        this.read = read;
        this.readLatest = readLatest;
    }

    /** What is not there is asked for each time and never remembered, so made-up keys fill nothing; what cannot be a key is not asked for. */
    public Optional<T> version(String key, int version) {
        return key == null || !KEY.matcher(key).matches() ? Optional.empty()
                : Optional.ofNullable(versions.get(new Id(key, version), id -> read.apply(List.of(id)).get(id)));
    }

    /** Several, those that are there; what is not in memory is read at once. */
    public Map<Id, T> versions(Collection<Id> ids) {
        return versions.getAll(ids, missing -> read.apply(List.copyOf(missing)));
    }

    public Optional<T> latest(String key) {
        return latestIds().stream().map(Latest::id).filter(id -> id.key().equals(key)).findFirst().flatMap(id -> version(id.key(), id.version()));
    }

    /** The latest of each key, of those whose organisation (null where it is for everyone) is asked for. */
    public List<T> latest(Predicate<String> organisation) {
        var ids = latestIds().stream().filter(it -> organisation.test(it.organisation())).map(Latest::id).toList();
        var found = versions(ids);
        return ids.stream().map(found::get).toList();
    }

    /** The version without leaving the event loop where it is known; read on a worker where it is not. */
    public Uni<Optional<T>> versionSoon(String key, int version) {
        var known = versions.getIfPresent(new Id(key, version));
        return known != null ? Uni.createFrom().item(Optional.of(known)) : onWorker(() -> version(key, version));
    }

    public Uni<Optional<T>> latestSoon(String key) {
        var ids = latest.getIfPresent("");
        if (ids != null) {
            var id = ids.stream().map(Latest::id).filter(candidate -> candidate.key().equals(key)).findFirst();
            if (id.isEmpty()) {
                return Uni.createFrom().item(Optional.empty());
            }
            return versionSoon(key, id.get().version());
        }
        return onWorker(() -> latest(key));
    }

    /** After the commit of what changed it: the next who asks reads it again. */
    public void forgetLatest() {
        latest.invalidate("");
    }

    private List<Latest> latestIds() {
        return latest.get("", nothing -> readLatest.get());
    }

    /** For what must ask the database. */
    public static <R> Uni<R> onWorker(Supplier<R> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
