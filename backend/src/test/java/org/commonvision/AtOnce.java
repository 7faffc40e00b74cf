package org.commonvision;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Many hands at one moment. */
public final class AtOnce {

    /** What each of so many got, in no order. */
    public static <T> List<T> times(int times, Callable<T> call) throws Exception {
        return all(Stream.generate(() -> call).limit(times).toList());
    }

    public static <T> List<T> all(List<Callable<T>> calls) throws Exception {
        try (var hands = Executors.newFixedThreadPool(calls.size())) {
            var all = new ArrayList<T>();
            for (var done : hands.invokeAll(calls)) {
                all.add(done.get());
            }
            return all;
        }
    }

    private AtOnce() {}
}
