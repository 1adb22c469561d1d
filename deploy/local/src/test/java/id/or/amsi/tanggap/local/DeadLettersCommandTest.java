package id.or.amsi.tanggap.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersCommandTest {
    @TempDir
    Path folder;

    @Test
    void listThatMayNotBeAllOfThemSaysSo() throws IOException, InterruptedException {
        assertThat(listed(1_000)).contains("sop: the oldest 1000 that wait; there may be more");
        assertThat(listed(999)).contains("sop: 999 waiting").doesNotContain("there may be more");
    }

    /// What is printed while so many wait.
    private String listed(int letters) throws IOException, InterruptedException {
        var service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var body = ("[" + String.join(",", Collections.nCopies(letters, "{}")) + "]").getBytes(UTF_8);
        service.createContext("/q/dead-letters", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
        try {
            var stack = folder.resolve("stack.properties");
            Files.writeString(
                    stack,
                    "sop.management.url=http://localhost:"
                            + service.getAddress().getPort());
            var out = new ByteArrayOutputStream();
            new DeadLettersCommand(new PrintStream(out, true, UTF_8), stack)
                    .run(List.of("dead-letters", "list", "sop"));
            return out.toString(UTF_8);
        } finally {
            service.stop(0);
        }
    }
}
