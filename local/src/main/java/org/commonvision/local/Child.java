package org.commonvision.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One program of the run, its log and the note by which a later run would know it. */
final class Child {

    /** Ctrl-C reaches the whole terminal; the programs are to end one after the other, when we say so. */
    private static final String DEAF_TO_INTERRUPTS = "trap '' INT; exec \"$@\"";

    private static final int LINES_OF_LOG = 15;

    private final String name;
    private final Process process;
    private final Path log;
    private final Path note;
    private final LastWill lastWill;
    private volatile boolean stopping;

    private Child(String name, Process process, Path log, Path note, LastWill lastWill) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.note = note;
        this.lastWill = lastWill;
    }

    static Child start(String name, List<String> command, Map<String, String> environment, DataDirectory data, LastWill lastWill)
            throws IOException {
        var log = data.freshLog(name);
        var deaf = new ArrayList<>(List.of("/bin/sh", "-c", DEAF_TO_INTERRUPTS, name));
        deaf.addAll(command);
        var builder = new ProcessBuilder(deaf).redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile())).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var child = new Child(name, builder.start(), log, data.processes().resolve(name), lastWill);
        child.writeDown();
        return child;
    }

    /** Ends what an earlier run was not able to end. */
    static void endOrphans(DataDirectory data) throws IOException {
        try (Stream<Path> notes = Files.list(data.processes())) {
            for (var note : notes.toList()) {
                for (var orphan : StartedProcess.read(note)) {
                    orphan.alive().ifPresent(process -> endFamily(process, Duration.ofSeconds(15)));
                }
                Files.delete(note);
            }
        }
    }

    /** A start script has children of its own; they are written down too once they are there. */
    private void writeDown() throws IOException {
        var family = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
        StartedProcess.write(note, family.stream().map(StartedProcess::of).toList());
        family.forEach(member -> lastWill.started(member.pid()));
    }

    /** Returns when the address answers well; refuses when the program ends before, or does not get there in time. */
    void awaitReady(URI address, Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!Http.answersWell(address)) {
            if (!process.isAlive()) {
                throw new Refusal(sentence(" ended while it was starting (exit " + process.exitValue() + ")"));
            }
            if (System.nanoTime() > end) {
                throw new Refusal(sentence(" did not answer at " + address + " within " + patience.toSeconds() + " s"));
            }
            Thread.sleep(50);
        }
        writeDown();
    }

    /** Tells of an end that nobody asked for. */
    void onUnexpectedEnd(Consumer<String> tell) {
        // Node listens to Ctrl-C whatever we say; give our own stop the moment to begin.
        var soon = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);
        process.onExit().thenAcceptAsync(ended -> {
            if (!stopping) {
                tell.accept(sentence(" ended by itself (exit " + ended.exitValue() + ")"));
            }
        }, soon);
    }

    private String sentence(String whatHappened) {
        try {
            var lines = Files.readAllLines(log).stream().filter(line -> !line.startsWith("\tat ")).toList();
            return name + whatHappened + "; the end of " + log + ":\n\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size()));
        } catch (IOException noLog) {
            return name + whatHappened + "; it left no log at " + log;
        }
    }

    void expectEnd() {
        stopping = true;
    }

    void stop(Duration patience) throws IOException {
        expectEnd();
        endFamily(process.toHandle(), patience).forEach(member -> lastWill.ended(member.pid()));
        Files.deleteIfExists(note);
    }

    /** Asks the eldest, who knows how its children are to be ended, and then whoever is left. */
    private static List<ProcessHandle> endFamily(ProcessHandle eldest, Duration patience) {
        var family = Stream.concat(Stream.of(eldest), eldest.descendants()).toList();
        StartedProcess.end(eldest, patience);
        family.stream().filter(ProcessHandle::isAlive).forEach(member -> StartedProcess.end(member, Duration.ofSeconds(5)));
        return family;
    }
}
