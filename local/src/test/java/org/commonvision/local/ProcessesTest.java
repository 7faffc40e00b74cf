package org.commonvision.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the programs of a run: when it is stopped, when it is killed, and when it is started again. */
@Timeout(60)
class ProcessesTest {

    /** Hands on what it is told, as Keycloak's start script does. */
    private static final List<String> LONG = List.of("/bin/sh", "-c", "sleep 300 & trap 'kill $!' TERM; wait");

    /** Thinks only of itself. */
    private static final List<String> CARELESS = List.of("/bin/sh", "-c", "sleep 300 & wait");
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private DataDirectory data;
    private LastWill lastWill;

    @BeforeEach
    void begin() throws IOException {
        data = DataDirectory.lock(folder.resolve("data"));
        lastWill = new LastWill();
    }

    @AfterEach
    void end() throws IOException {
        lastWill.close();
        Child.endOrphans(data);
        data.close();
    }

    @Test
    void stoppingAProgramStopsItsChildrenToo() throws Exception {
        var child = Child.start("long", CARELESS, Map.of(), data, lastWill);
        var family = family("long");
        child.stop(SOON);
        family.forEach(member -> assertFalse(member.isAlive(), "process " + member.pid() + " is left"));
        assertFalse(Files.exists(data.processes().resolve("long")));
    }

    @Test
    void whatARunStartedEndsWithItWhenItIsKilled() throws Exception {
        Child.start("long", LONG, Map.of(), data, lastWill);
        var family = family("long");
        lastWill.close(); // all that it would notice of our end
        for (var member : family) {
            member.onExit().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aNumberThatIsOursNoLongerIsLeftAlone() throws Exception {
        var other = new ProcessBuilder("sleep", "300").start();
        lastWill.started(other.pid());
        lastWill.ended(other.pid());
        lastWill.close();
        assertFalse(other.waitFor(500, TimeUnit.MILLISECONDS));
        StartedProcess.end(other.toHandle(), SOON);
    }

    @Test
    void aLaterRunEndsOrphansAndNobodyElse() throws Exception {
        Child.start("orphan", CARELESS, Map.of(), data, lastWill);
        var orphans = family("orphan");
        var stranger = new ProcessBuilder("sleep", "300").start();
        var now = StartedProcess.of(stranger.toHandle());
        StartedProcess.write(data.processes().resolve("reused-number"), List.of(new StartedProcess(now.pid(), now.start().minusSeconds(60))));

        Child.endOrphans(data);

        orphans.forEach(orphan -> assertFalse(orphan.isAlive()));
        assertTrue(stranger.isAlive(), "a stranger that has an old number of ours was ended");
        StartedProcess.end(stranger.toHandle(), SOON);
    }

    @Test
    void aProgramThatEndsWhileStartingIsToldWithTheEndOfItsLog() throws Exception {
        var child = Child.start("broken", List.of("/bin/sh", "-c", "echo the reason; exit 3"), Map.of(), data, lastWill);
        var refusal = assertThrows(Refusal.class, () -> child.awaitReady(URI.create("http://localhost:1/"), SOON));
        assertTrue(refusal.getMessage().contains("the reason"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("exit 3"));
        assertTrue(refusal.getMessage().contains(data.logs().resolve("broken.log").toString()));
    }

    @Test
    void anEndThatNobodyAskedForIsToldAndOneThatWasAskedForIsNot() throws Exception {
        var told = new CompletableFuture<String>();
        var died = Child.start("died", List.of("sleep", "300"), Map.of(), data, lastWill);
        died.onUnexpectedEnd(told::complete);
        family("died").getFirst().destroyForcibly();
        assertTrue(told.get(10, TimeUnit.SECONDS).startsWith("died ended by itself"));

        var quiet = new CompletableFuture<String>();
        var stopped = Child.start("stopped", LONG, Map.of(), data, lastWill);
        stopped.onUnexpectedEnd(quiet::complete);
        stopped.stop(SOON);
        Thread.sleep(800);
        assertFalse(quiet.isDone());
    }

    @Test
    void aPortInUseIsNamedWithWhatToDo() throws Exception {
        try (var taken = betweenFreePorts()) {
            var refusal = assertThrows(Refusal.class, () -> new Ports(taken.getLocalPort() - 2).checkFree());
            assertTrue(refusal.getMessage().startsWith("Port " + taken.getLocalPort() + " (Keycloak) is used by another program"), refusal.getMessage());
            assertTrue(refusal.getMessage().contains("COMMON_VISION_PORT="));
            assertEquals(1, refusal.getMessage().lines().count());
        }
    }

    /** A port in use, and the two below it free, which on a busy machine the next best are not. */
    private static ServerSocket betweenFreePorts() throws IOException {
        for (;;) {
            var taken = listen(0);
            try {
                listen(taken.getLocalPort() - 1).close();
                listen(taken.getLocalPort() - 2).close();
                return taken;
            } catch (BindException someoneElses) {
                taken.close();
            }
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
    }

    private List<ProcessHandle> family(String name) throws IOException, InterruptedException {
        // The shell that becomes the program needs a moment to have its child.
        Thread.sleep(300);
        var first = StartedProcess.read(data.processes().resolve(name)).getFirst().alive().orElseThrow();
        return Stream.concat(Stream.of(first), first.descendants()).toList();
    }
}
