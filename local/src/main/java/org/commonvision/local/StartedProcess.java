package org.commonvision.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process written down while it runs, so that the next run can tell an orphan of ours from a stranger to whom the
 * system has since given the same number: a number and the moment of its start belong to one process only.
 */
record StartedProcess(long pid, Instant start) {

    /** Linux reckons a start from the boot time, which moves a little when the clock is set. */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    static StartedProcess of(ProcessHandle process) {
        return new StartedProcess(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    static void write(Path file, List<StartedProcess> processes) throws IOException {
        Files.write(file, processes.stream().map(one -> one.pid + " " + one.start.toEpochMilli()).toList());
    }

    static List<StartedProcess> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(line -> line.split(" ")).filter(parts -> parts.length == 2)
                .map(parts -> new StartedProcess(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1]))))
                .toList();
    }

    /** The process itself if it still runs; empty if it ended, whoever has its number now. */
    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(candidate -> {
            var seen = of(candidate).start;
            return !seen.equals(Instant.EPOCH) && Duration.between(start, seen).abs().compareTo(SAME_START) <= 0;
        });
    }

    /** Asks it to end, and makes it when the patience is over. */
    static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!hasEnded(process, patience)) {
            process.destroyForcibly();
            hasEnded(process, Duration.ofSeconds(5));
        }
    }

    static boolean hasEnded(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
