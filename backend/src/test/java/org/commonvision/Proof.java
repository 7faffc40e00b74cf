package org.commonvision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Something that must hold in many trials, and a control that must not: so that it is known to bite. A few of them run with the tests; {@code
 * make prove} runs many ({@code -Dproofs=large}) and keeps what they found in {@code proofs/latest.json}. A test that holds one is tagged {@link #TAG}.
 */
public final class Proof {

    public static final String TAG = "proof";
    private static final boolean LARGE = "large".equals(System.getProperty("proofs"));
    private static final Path FOUND = Path.of("target", "proofs");

    private final String name;
    private int trials;
    private int failures;
    private int controls;
    private int controlFailures;
    private String firstFailure;

    public Proof(String name) {
        this.name = name;
    }

    /** How many trials to make. */
    public static int trials(int withTheTests, int whenProving) {
        return LARGE ? whenProving : withTheTests;
    }

    /** Notes the outcome of a trial. */
    public void trial(boolean held, Supplier<String> otherwise) {
        trials++;
        if (!held) {
            failures++;
            firstFailure = firstFailure == null ? otherwise.get() : firstFailure;
        }
    }

    /** Notes the outcome of the same on a variant that must not hold. */
    public void control(boolean held) {
        controls++;
        controlFailures += held ? 0 : 1;
    }

    /** Every trial held, and the control failed in at least the share given. */
    public void ends(double controlShare) {
        found(name, Map.of("trials", trials, "failures", failures, "controlFailures", controlFailures));
        assertEquals(0, failures, () -> name + " failed in " + failures + " of " + trials + " trials, first: " + firstFailure);
        assertTrue(trials > 0 && controlFailures >= controls * controlShare, () -> "The control of " + name + " failed only in " + controlFailures + " of " + controls);
    }

    /** Keeps what a proof found, where proofs are made in earnest. */
    public static void found(String name, Map<String, ?> figures) {
        if (!LARGE) {
            return;
        }
        var result = new LinkedHashMap<String, Object>();
        result.put("name", name);
        new java.util.TreeMap<>(figures).forEach(result::put);
        try {
            Files.createDirectories(FOUND);
            Files.writeString(FOUND.resolve(name + ".json"), new ObjectMapper().writeValueAsString(result) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
