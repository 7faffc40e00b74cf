package org.commonvision.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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

    /** Names a version; of the {@linkplain #latest latest ones}, the newest of each key. */
    public record Id(String key, int version) {}

    private final BiFunction<String, Integer, Optional<T>> read;
    private final Supplier<List<Id>> readLatest;
    private final Cache<Id, T> versions = Caffeine.newBuilder().maximumSize(500).build();
    private final Cache<String, List<Id>> latest = Caffeine.newBuilder().expireAfterWrite(LATEST_KEPT).maximumSize(1).build();

    public PublishedVersions(BiFunction<String, Integer, Optional<T>> read, Supplier<List<Id>> readLatest) {
        this.read = read;
        this.readLatest = readLatest;
    }

    /** What is not there is asked for each time and never remembered, so made-up keys fill nothing; what cannot be a key is not asked for. */
    public Optional<T> version(String key, int version) {
        return !KEY.matcher(key).matches() ? Optional.empty() : Optional.ofNullable(versions.get(new Id(key, version), id -> read.apply(id.key(), id.version()).orElse(null)));
    }

    public Optional<T> latest(String key) {
        return latestIds().stream().filter(id -> id.key().equals(key)).findFirst().flatMap(id -> version(id.key(), id.version()));
    }

    public List<T> latest() {
        return latestIds().stream().map(id -> version(id.key(), id.version()).orElseThrow()).toList();
    }

    /** The version without leaving the event loop where it is known; read on a worker where it is not. */
    public Uni<Optional<T>> versionSoon(String key, int version) {
        var known = versions.getIfPresent(new Id(key, version));
        return known != null ? Uni.createFrom().item(Optional.of(known)) : onWorker(() -> version(key, version));
    }

    public Uni<Optional<T>> latestSoon(String key) {
        var ids = latest.getIfPresent("");
        if (ids != null) {
            var id = ids.stream().filter(candidate -> candidate.key().equals(key)).findFirst();
            if (id.isEmpty()) {
                return Uni.createFrom().item(Optional.empty());
            }
            return versionSoon(key, id.get().version());
        }
        return onWorker(() -> latest(key));
    }

    public void forgetLatest() {
        latest.invalidateAll();
    }

    private List<Id> latestIds() {
        return latest.get("", nothing -> readLatest.get());
    }

    private static <R> Uni<R> onWorker(Supplier<R> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
