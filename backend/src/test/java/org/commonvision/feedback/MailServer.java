package org.commonvision.feedback;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on this machine that behaves as it is told, well or badly. */
final class MailServer implements AutoCloseable {

    /** What it does to a letter. */
    enum Manners { TAKES, REFUSES, IS_BUSY, SAYS_NOTHING, DIES_BEFORE_IT_ANSWERS }

    /** A letter that it has got whole, whatever it said after that. */
    record Received(String to, List<String> lines) {

        String header(String name) {
            return lines.stream().takeWhile(line -> !line.isEmpty()).filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip()).findFirst().orElse(null);
        }

        String text() {
            return String.join("\n", lines).replace("=\n", "").replace("=3D", "=");
        }
    }

    final List<Received> received = new CopyOnWriteArrayList<>();
    volatile Manners manners = Manners.TAKES;

    private final ServerSocket server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    MailServer(int port) throws IOException {
        server = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client; var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8)); var out = client.getOutputStream()) {
            say(out, "220 test");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
                switch (command) {
                    case "RCPT" -> {
                        to = line.replaceAll(".*<(.*)>.*", "$1");
                        say(out, manners == Manners.REFUSES ? "550 5.1.1 nobody of that name" : manners == Manners.IS_BUSY ? "451 4.3.0 later" : "250 ok");
                    }
                    case "DATA" -> {
                        say(out, "354 go on");
                        received.add(new Received(to, body(in)));
                        switch (manners) {
                            case SAYS_NOTHING -> Thread.sleep(4_000);
                            case DIES_BEFORE_IT_ANSWERS -> { return; }
                            default -> say(out, "250 taken");
                        }
                    }
                    case "QUIT" -> { say(out, "221 bye"); return; }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException | InterruptedException e) {
            // the client went away
        }
    }

    private static List<String> body(BufferedReader in) throws IOException {
        var lines = new ArrayList<String>();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var client : open) {
            client.close();
        }
    }
}
