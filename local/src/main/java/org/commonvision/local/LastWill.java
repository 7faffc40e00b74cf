package org.commonvision.local;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;

/**
 * A small shell that does nothing but read from us. When we are killed outright, its input ends, and it ends what we
 * had started. After an orderly stop nothing is left in its list.
 */
final class LastWill implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT HUP
            living=
            while read -r what pid; do
              others=
              for one in $living; do [ "$one" = "$pid" ] || others="$others $one"; done
              living=$others
              [ "$what" = started ] && living="$living $pid"
            done
            [ -z "$living" ] || kill -TERM $living
            """;

    private final Process shell;
    private final BufferedWriter words;

    LastWill() throws IOException {
        shell = new ProcessBuilder("/bin/sh", "-c", SCRIPT, "common-vision-last-will")
                .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
        words = shell.outputWriter();
    }

    void started(long pid) {
        say("started " + pid);
    }

    void ended(long pid) {
        say("ended " + pid);
    }

    private synchronized void say(String line) {
        try {
            words.write(line + "\n");
            words.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The process that ends everything after a crash is gone", e);
        }
    }

    @Override
    public void close() throws IOException {
        words.close();
    }
}
