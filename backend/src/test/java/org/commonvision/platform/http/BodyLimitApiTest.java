package org.commonvision.platform.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.contract.CommittedContract;
import org.junit.jupiter.api.Test;

/** Spoken over a bare socket: an HTTP client would not send what is wrong here, or not read the answer before it has sent all. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BodyLimitApiTest {

    private static final int LIMIT = 256 * 1024;

    @TestHTTPResource
    URI address;

    @Test
    void a_body_over_the_limit_is_refused_before_it_is_sent() throws IOException {
        isTooLarge(answerTo("Content-Length: " + (LIMIT + 1) + "\r\n", ""));
        isTooLarge(answerTo("Content-Length: 999999999999999999\r\n", ""));
    }

    @Test
    void a_body_over_the_limit_is_refused_where_its_length_is_not_said() throws IOException {
        String piece = "1000\r\n" + " ".repeat(0x1000) + "\r\n";
        isTooLarge(answerTo("Transfer-Encoding: chunked\r\n", piece.repeat(90) + "0\r\n\r\n"));
    }

    @Test
    void as_much_as_a_document_is_read_only_of_whoever_says_how_much_and_who_they_are() throws IOException {
        String piece = "1000\r\n" + " ".repeat(0x1000) + "\r\n";
        assertThat(answerTo("/api/v1/imports", "Transfer-Encoding: chunked\r\n", piece.repeat(90) + "0\r\n\r\n"), startsWith("HTTP/1.1 413 "));
        String body = "{" + " ".repeat(LIMIT) + "}";
        assertThat(answerTo("/api/v1/imports", "Content-Length: " + body.length() + "\r\n", body), startsWith("HTTP/1.1 403 "));
    }

    @Test
    void a_hundred_megabytes_are_refused_while_they_are_sent() throws Exception {
        String piece = "100000\r\n" + " ".repeat(0x100000) + "\r\n";
        assertThat(answerToHundred("Transfer-Encoding: chunked\r\n", piece), startsWith("HTTP/1.1 413 "));
        assertThat(answerToHundred("Content-Length: " + 100 * 0x100000 + "\r\n", " ".repeat(0x100000)), startsWith("HTTP/1.1 413 "));
    }

    @Test
    void no_more_of_large_bodies_is_taken_in_at_a_time_than_there_is_memory_for() throws Exception {
        String length = "Content-Length: " + 15 * 0x100000 + "\r\n";
        try (var slow = new Socket(address.getHost(), address.getPort())) {
            slow.getOutputStream().write(head("/api/v1/imports", length, Somebody.editorForEveryone()).getBytes(StandardCharsets.US_ASCII));
            // Of whoever may not import nothing is read, once there is room.
            assertThat(answerOf(503, length), containsString("retry-after: 1"));
        }
        answerOf(403, length);
    }

    /** What is answered sooner or later: a connection that comes or goes is noticed a moment after. */
    private String answerOf(int status, String lengthHeader) throws Exception {
        for (int i = 0; i < 50; i++) {
            String answer = answerTo("/api/v1/imports", lengthHeader, "").toLowerCase(java.util.Locale.ROOT);
            if (answer.startsWith("http/1.1 " + status + " ")) {
                return answer;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Never answered " + status);
    }

    /** Goes on sending a hundred pieces whatever the server says meanwhile, until it hangs up. */
    private String answerToHundred(String lengthHeader, String piece) throws Exception {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            var sending = Thread.startVirtualThread(() -> {
                try {
                    socket.getOutputStream().write(head("/api/v1/imports", lengthHeader).getBytes(StandardCharsets.US_ASCII));
                    for (int i = 0; i < 100; i++) {
                        socket.getOutputStream().write(piece.getBytes(StandardCharsets.US_ASCII));
                    }
                } catch (IOException e) {
                    // It hung up, which is what it is there for.
                }
            });
            String answer = read(socket);
            sending.join(10_000);
            return answer;
        }
    }

    @Test
    void a_body_within_the_limit_is_read() throws IOException {
        String body = "{" + " ".repeat(LIMIT - 2) + "}";
        assertThat(answerTo("Content-Length: " + LIMIT + "\r\n", body), startsWith("HTTP/1.1 400 "));
    }

    @Test
    void a_length_that_is_no_number_is_a_bad_request_and_no_accident() throws IOException {
        assertThat(answerTo("Content-Length: many\r\n", ""), startsWith("HTTP/1.1 400 "));
        assertThat(answerTo("Content-Length: -1\r\n", ""), startsWith("HTTP/1.1 400 "));
    }

    private static void isTooLarge(String answer) {
        assertThat(answer, startsWith("HTTP/1.1 413 "));
        String[] parts = answer.split("\r\n\r\n", 2);
        assertThat(parts[0].toLowerCase(java.util.Locale.ROOT), containsString("content-type: application/problem+json"));
        assertThat(CommittedContract.committed().faults("POST", "/api/v1/responses", 413, "application/problem+json", parts[1]), is(empty()));
    }

    private String answerTo(String lengthHeader, String body) throws IOException {
        return answerTo("/api/v1/responses", lengthHeader, body);
    }

    private static String head(String path, String lengthHeader) {
        return head(path, lengthHeader, Somebody.onTheStaff());
    }

    private static String head(String path, String lengthHeader, Somebody somebody) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer " + somebody.token() + "\r\nContent-Type: application/json\r\n" + lengthHeader + "\r\n";
    }

    private String answerTo(String path, String lengthHeader, String body) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head(path, lengthHeader) + body).getBytes(StandardCharsets.US_ASCII));
            return read(socket);
        }
    }

    /** Head and as much body as it says: the server need not close while it waits for what was announced. */
    private static String read(Socket socket) throws IOException {
        var in = new BufferedInputStream(socket.getInputStream());
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        var length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        return head + (length.find() ? new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8) : "");
    }
}
