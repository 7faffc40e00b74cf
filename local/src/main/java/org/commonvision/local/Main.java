package org.commonvision.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * {@code make run}, and the same with another data directory and other ports for tests.
 *
 * <pre>
 *   run      the local run, until Ctrl-C
 *   test     the same with answers that begin anew, steered by lines on its input: see {@link #obey}
 *   prepare  builds Keycloak, which takes long and needs doing once
 *   train    makes the API's ahead-of-time cache: see {@link Training}
 * </pre>
 */
final class Main {

    /** What the system is told in the end; being asked to stop is no failure. */
    private static volatile int exit = 0;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        try {
            switch (arguments.length == 0 ? "run" : arguments[0]) {
                case "run" -> run();
                case "test" -> test();
                case "prepare" -> Keycloak.prepared(Checkout.here().cache());
                case "train" -> Training.train(Checkout.here());
                default -> throw new Refusal("The local run knows run, test, prepare and train, not \"" + arguments[0] + "\".");
            }
        } catch (Refusal refusal) {
            System.err.println("\n" + refusal.getMessage());
            fail();
        } catch (Exception | Error e) {
            // Whatever is running still has to be stopped, which leaving alone does not do.
            e.printStackTrace();
            fail();
        }
    }

    private static void run() throws IOException, InterruptedException, SQLException {
        long begin = System.nanoTime();
        var checkout = Checkout.here();
        var data = locked(Path.of(setting("COMMON_VISION_DATA", checkout.root().resolve(".data").toString())).toAbsolutePath());
        var run = new LocalRun(checkout, Ports.fromEnvironment(8080), data);
        stopAtTheEnd(run);
        System.out.println("Starting Common Vision; the very first start takes a minute or two.");
        run.start();
        System.out.print(Announcement.of(run, data, Duration.ofNanos(System.nanoTime() - begin)));
        System.err.println("\n" + run.awaitFailure());
        fail();
    }

    private static void fail() {
        exit = 1;
        System.exit(exit);
    }

    private static void test() throws IOException, InterruptedException, SQLException {
        var checkout = Checkout.here();
        var data = locked(Path.of(setting("COMMON_VISION_DATA", checkout.cache().resolve("test-run").toString())).toAbsolutePath());
        var run = new LocalRun(checkout, Ports.fromEnvironment(18080), data);
        stopAtTheEnd(run);
        run.startAfresh();
        Thread.ofPlatform().daemon().start(() -> {
            System.err.println(run.awaitFailure());
            fail();
        });
        say(Map.of("ready", run.ports().appAddress().toString(), "mail", run.ports().mailPageAddress().toString(), "logs", data.logs().toString(),
                "password", run.demo().password()));
        obey(run);
    }

    /**
     * Lines from the test that started us: {@code stop api} and {@code start api}, each answered when it is done. The end
     * of the input ends the run, so that a test that dies leaves nothing behind. A pipe and no port: nothing of this can
     * be reached from outside, and nothing of it is in the product.
     */
    private static void obey(LocalRun run) throws IOException, InterruptedException {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            switch (line.strip()) {
                case "stop api" -> run.stopApi();
                case "start api" -> run.startApi();
                default -> throw new Refusal("A test may say \"stop api\" and \"start api\", not \"" + line + "\".");
            }
            say(Map.of("done", line.strip()));
        }
        System.exit(0);
    }

    private static void say(Map<String, String> what) throws IOException {
        System.out.println(Http.JSON.writeValueAsString(what));
    }

    private static DataDirectory locked(Path root) throws IOException {
        var data = DataDirectory.lock(root);
        Child.endOrphans(data);
        Database.endOrphan(data);
        return data;
    }

    private static void stopAtTheEnd(LocalRun run) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            try {
                run.stop();
            } catch (IOException e) {
                System.err.println("Stopping did not go well: " + e.getMessage());
            }
            Runtime.getRuntime().halt(exit);
        }));
    }

    private static String setting(String name, String otherwise) {
        var value = System.getenv().getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }
}
