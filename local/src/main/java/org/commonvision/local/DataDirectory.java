package org.commonvision.local;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * Where a run keeps everything: database, logs, passwords, what it started. One run at a time holds it, so that what a
 * run finds still alive in it is an orphan of an earlier one and never somebody else's live server.
 */
final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataDirectory lock(Path root) throws IOException {
        Files.createDirectories(root);
        var channel = FileChannel.open(root.resolve("lock"), CREATE, READ, WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new Refusal("Common Vision is already running from " + root + "; stop that one first (Ctrl-C where it runs), "
                    + "or give this one its own COMMON_VISION_DATA and COMMON_VISION_PORT.");
        }
        var data = new DataDirectory(root, channel);
        data.createParts();
        return data;
    }

    private void createParts() throws IOException {
        Files.createDirectories(logs());
        Files.createDirectories(processes());
    }

    /** Forgets everything but that it is locked; nothing may be running from it. */
    void empty() throws IOException {
        try (Stream<Path> parts = Files.list(root)) {
            for (var part : parts.filter(part -> !part.endsWith("lock")).toList()) {
                deleteTree(part);
            }
        }
        createParts();
    }

    static void deleteTree(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    Path root() {
        return root;
    }

    Path postgresql() {
        return root.resolve("postgresql");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path processes() {
        return root.resolve("processes");
    }

    /** Where a program writes what it says; the log of the run before is kept beside it. */
    Path freshLog(String name) throws IOException {
        var log = logs().resolve(name + ".log");
        if (Files.exists(log)) {
            Files.move(log, logs().resolve(name + ".log.previous"), REPLACE_EXISTING);
        }
        return log;
    }

    /** A password made once for this directory, readable by its owner only. */
    String password(String whose) throws IOException {
        var file = root.resolve("passwords").resolve(whose);
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            write(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    /** What is remembered from run to run under a name; empty when nothing is. */
    String remembered(String name) throws IOException {
        var file = root.resolve(name);
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }

    void remember(String name, String value) throws IOException {
        write(root.resolve(name), value);
    }

    private static void write(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, CREATE, WRITE, TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
