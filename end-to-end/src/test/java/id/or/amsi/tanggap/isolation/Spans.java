package id.or.amsi.tanggap.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.or.amsi.tanggap.contract.Documents;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.story.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Hears every span of the services, as a collector of traces does (OTLP over HTTP). Traces are off unless an operator
/// turns them on: the services are started again with a file of settings that does. They go on telling until they end,
/// and this goes on listening as long as the tests run.
final class Spans {
    /// Numbers of the fields in OTLP's messages.
    private static final int RESOURCE_SPANS = 1;

    private static final int SCOPE_SPANS = 2;
    private static final int SPAN = 2;
    private static final int TRACE_ID = 1;

    private final Map<String, Queue<String>> heard = new ConcurrentHashMap<>();
    private volatile boolean keeping = true;

    /// Services that were started again tell of everything from now on.
    static Spans of(RunningStack stack) {
        var spans = new Spans();
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/v1/traces", spans::hear);
            server.start();
            restart(stack, server.getAddress().getPort());
            return spans;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void restart(RunningStack stack, int port) throws IOException {
        // where a service looks for settings that come after its own
        Path folder = Files.createDirectories(RunningStack.folder().resolve("config"));
        Path file = Files.writeString(folder.resolve("application.properties"), """
                TANGGAP_TRACES_SAMPLED=1.0
                quarkus.otel.exporter.otlp.traces.protocol=http/protobuf
                quarkus.otel.exporter.otlp.traces.endpoint=http://localhost:%d
                quarkus.otel.bsp.schedule.delay=500ms
                """.formatted(port));
        var console = new Console(stack.get("console.url"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = Documents.SERVICES.stream()
                    .map(service -> threads.submit(() -> {
                        console.stop(service);
                        console.start(service);
                    }))
                    .toList();
            for (var one : started) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(file);
        }
    }

    /// The text of every span of a trace; none for one that nobody told of.
    List<String> of(String trace) {
        return List.copyOf(heard.getOrDefault(trace, new ConcurrentLinkedQueue<>()));
    }

    /// The text of every span.
    List<String> all() {
        return heard.values().stream().flatMap(Queue::stream).toList();
    }

    /// Keeps nothing of what is told, now and later.
    void forget() {
        keeping = false;
        heard.clear();
    }

    private void hear(HttpExchange told) throws IOException {
        try (told) {
            var request = ByteBuffer.wrap(told.getRequestBody().readAllBytes());
            each(
                    request,
                    RESOURCE_SPANS,
                    service -> each(service, SCOPE_SPANS, scope -> each(scope, SPAN, this::keep)));
            told.sendResponseHeaders(200, -1);
        }
    }

    private void keep(ByteBuffer span) {
        if (!keeping) {
            return;
        }
        var text = UTF_8.decode(span.duplicate()).toString();
        each(span, TRACE_ID, id -> {
            var bytes = new byte[id.remaining()];
            id.get(bytes);
            heard.computeIfAbsent(HexFormat.of().formatHex(bytes), trace -> new ConcurrentLinkedQueue<>())
                    .add(text);
        });
    }

    private static void each(ByteBuffer message, int field, Consumer<ByteBuffer> work) {
        fields(message.duplicate(), (number, value) -> {
            if (number == field) {
                work.accept(value);
            }
        });
    }

    /// The fields of a message in protocol buffers' encoding that have a length: messages, texts and bytes.
    private static void fields(ByteBuffer message, BiConsumer<Integer, ByteBuffer> field) {
        while (message.hasRemaining()) {
            int tag = (int) number(message);
            switch (tag & 7) {
                case 0 -> number(message);
                case 1 -> message.position(message.position() + Long.BYTES);
                case 5 -> message.position(message.position() + Integer.BYTES);
                default -> {
                    int length = (int) number(message);
                    field.accept(tag >>> 3, message.slice(message.position(), length));
                    message.position(message.position() + length);
                }
            }
        }
    }

    private static long number(ByteBuffer message) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = message.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
