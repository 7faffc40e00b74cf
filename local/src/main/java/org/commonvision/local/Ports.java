package org.commonvision.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Six ports in a row, so that one number moves a whole run aside. */
record Ports(int base) {

    static Ports fromEnvironment(int otherwise) {
        String wanted = System.getenv().getOrDefault("COMMON_VISION_PORT", "").strip();
        if (wanted.isEmpty()) {
            return new Ports(otherwise);
        }
        if (!wanted.matches("\\d{4,5}") || Integer.parseInt(wanted) < 1024 || Integer.parseInt(wanted) > 65530) {
            throw new Refusal("COMMON_VISION_PORT is \"" + wanted + "\"; it must be a number from 1024 to 65530, the first of six ports.");
        }
        return new Ports(Integer.parseInt(wanted));
    }

    /**
     * Six that nobody uses at the moment, for what needs no known address. From 32768 on Linux gives ports to outgoing
     * connections, which could take one of ours before we do.
     */
    static Ports anyFree() {
        for (int tries = 0; tries < 50; tries++) {
            var ports = new Ports(ThreadLocalRandom.current().nextInt(20_000, 32_000));
            if (ports.all().keySet().stream().noneMatch(Ports::isTaken)) {
                return ports;
            }
        }
        throw new Refusal("No six free ports in a row were found between 20000 and 32000.");
    }

    int app() {
        return base;
    }

    int api() {
        return base + 1;
    }

    int keycloak() {
        return base + 2;
    }

    int mailPage() {
        return base + 3;
    }

    int smtp() {
        return base + 4;
    }

    int database() {
        return base + 5;
    }

    URI appAddress() {
        return URI.create("http://localhost:" + app());
    }

    URI apiAddress() {
        return URI.create("http://localhost:" + api());
    }

    URI keycloakAddress() {
        return URI.create("http://localhost:" + keycloak());
    }

    URI mailPageAddress() {
        return URI.create("http://localhost:" + mailPage());
    }

    /** Refuses with the first port that somebody else holds. */
    void checkFree() {
        for (var port : all().entrySet()) {
            if (isTaken(port.getKey())) {
                throw new Refusal("Port " + port.getKey() + " (" + port.getValue() + ") is used by another program: stop that program, "
                        + "or start six ports elsewhere, for example with COMMON_VISION_PORT=" + (base < 60000 ? base + 1000 : 8080) + " make run.");
            }
        }
    }

    private Map<Integer, String> all() {
        var all = new LinkedHashMap<Integer, String>();
        all.put(app(), "the app");
        all.put(api(), "the API");
        all.put(keycloak(), "Keycloak");
        all.put(mailPage(), "the mail page");
        all.put(smtp(), "mail");
        all.put(database(), "PostgreSQL");
        return all;
    }

    private static boolean isTaken(int port) {
        // Binding alone is not enough: a program that listens only on ::1 would be what a browser's "localhost" reaches.
        try (var probe = new Socket()) {
            probe.connect(new InetSocketAddress("::1", port), 200);
            return true;
        } catch (IOException nobodyThere) {
            try (var listener = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                return false;
            } catch (IOException taken) {
                return true;
            }
        }
    }
}
