package org.commonvision.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small programs that `make` and CI stand on. */
class ScriptsTest {

    @TempDir
    Path folder;

    private record Said(int exit, String text) {}

    @Test
    void aNewEnoughJavaHomeIsTaken() throws Exception {
        var home = jdk("jdk-25", "25.0.3");
        assertEquals(new Said(0, home.toString()), run(Map.of("JAVA_HOME", home.toString()), "", "/bin/sh", "find-jdk.sh"));
    }

    @Test
    void anOldJavaHomeIsPassedOverForTheNewestOfTheUsualPlaces() throws Exception {
        var old = jdk("jdk-17", "17.0.15");
        jdk("home/.jdks/a", "25");
        var newest = jdk("home/.jdks/b", "26.0.1");
        assertEquals(newest.toString(), run(Map.of("JAVA_HOME", old.toString(), "HOME", folder.resolve("home").toString(), "PATH", "/bin:/usr/bin"), "",
                "/bin/sh", "find-jdk.sh").text());
    }

    @Test
    void withoutOneThereIsOneSentence() throws Exception {
        var script = Files.readString(Path.of("find-jdk.sh")).replace("/usr/lib/jvm", folder + "/none").replace("command -v javac", "false");
        Files.writeString(folder.resolve("find.sh"), script);
        var said = run(Map.of("JAVA_HOME", "", "HOME", folder.toString()), "", "/bin/sh", folder.resolve("find.sh").toString());
        assertEquals(1, said.exit());
        assertEquals(1, said.text().lines().count(), said.text());
        assertTrue(said.text().contains("needs a JDK of 25 or newer"), said.text());
    }

    @Test
    void ciAddsUpWhatTheRunnersSay() throws Exception {
        var log = """
                [INFO] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 1 s -- in org.commonvision.SomeTest
                [ERROR] Tests run: 12, Failures: 1, Errors: 1, Skipped: 2
                \u001b[2m Test Files \u001b[22m \u001b[32m1 passed\u001b[39m (1)
                \u001b[2m      Tests \u001b[22m \u001b[31m1 failed\u001b[39m | \u001b[32m22 passed\u001b[39m (23)
                  2 failed
                    [chromium] > e2e/answer.spec.ts:3
                  1 did not run
                  30 passed (1.2m)
                """;
        assertEquals(new Said(1, "60 passed, 5 failed, 3 skipped"), count(log));
        assertEquals(new Said(0, "22 passed, 0 failed"), count("      Tests  22 passed (22)\n"));
        assertEquals(new Said(1, "0 passed, 0 failed"), count("BUILD SUCCESS\n"));
    }

    private Said count(String log) throws IOException, InterruptedException {
        return run(Map.of(), log, "awk", "-f", "../.ci/count.awk");
    }

    private Path jdk(String name, String version) throws IOException {
        var home = Files.createDirectories(folder.resolve(name));
        var compiler = Files.createDirectories(home.resolve("bin")).resolve("javac");
        Files.writeString(compiler, "");
        assertTrue(compiler.toFile().setExecutable(true));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static Said run(Map<String, String> environment, String input, String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        try (var in = process.outputWriter()) {
            in.write(input);
        }
        var text = new String(process.getInputStream().readAllBytes()).strip();
        return new Said(process.waitFor(), text);
    }
}
