package id.or.amsi.tanggap.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Sends bytes as they are, which no decent HTTP client would, and reads the answer.
final class Wire {
    private static final int PATIENCE_MS = 60_000;

    private Wire() {}

    static Answer send(URI server, byte[] request) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            Thread writer = Thread.startVirtualThread(() -> write(socket, request));
            Answer answer = answer(read(socket.getInputStream()));
            writer.interrupt();
            return answer;
        } catch (IOException e) {
            return new Answer(0, List.of(), "no answer: " + e);
        }
    }

    /// A server that refuses early closes while it is written to.
    private static void write(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        } catch (IOException refused) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        var buffer = new byte[16_384];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (IOException reset) {
            if (all.size() == 0) {
                throw reset;
            }
        }
        return all.toByteArray();
    }

    private static Answer answer(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || !text.startsWith("HTTP/1.")) {
            return new Answer(0, List.of(), "no HTTP: " + text);
        }
        List<String> lines = Arrays.asList(text.substring(0, end).split("\r\n", -1));
        int status = Integer.parseInt(lines.getFirst().split(" ", 3)[1]);
        List<String> headers = lines.subList(1, lines.size());
        boolean chunked = headers.stream()
                .anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("transfer-encoding: chunked"));
        String body = text.substring(end + 4);
        String plain = chunked ? joined(body) : body;
        return new Answer(status, headers, new String(plain.getBytes(ISO_8859_1), UTF_8));
    }

    private static String joined(String chunks) {
        var text = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf("\r\n", at);
            int length = line < 0 ? 0 : Integer.parseInt(chunks.substring(at, line), 16);
            if (length == 0) {
                return text.toString();
            }
            text.append(chunks, line + 2, Math.min(chunks.length(), line + 2 + length));
            at = line + 2 + length + 2;
        }
        return text.toString();
    }

    /// @param status 0 without an answer
    /// @param headers lines, `Name: value`
    record Answer(int status, List<String> headers, String body) {

        /// The header's value; empty without it.
        String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }
}
