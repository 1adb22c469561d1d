package id.or.amsi.tanggap.kit.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A network line to a server that can be slow, held, cut or half closed, and that can stop at one exact message.
///
/// To PostgreSQL it passes bytes as they come; to Kafka whole messages, in which the broker's address is replaced by
/// this line's, so that a client stays on the line after it has asked where the broker is.
public final class FaultyLine implements AutoCloseable {
    private static final int CHUNK = 65_536;

    private final ServerSocket door;
    private final int target;
    private final boolean kafka;
    private final Set<Pair> pairs = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();
    private volatile Duration delay = Duration.ZERO;
    private volatile CountDownLatch held = new CountDownLatch(0);

    private FaultyLine(int target, boolean kafka) {
        this.target = target;
        this.kafka = kafka;
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("line").start(this::accept);
    }

    public static FaultyLine toPostgres(RunningStack stack) {
        return new FaultyLine(Integer.parseInt(stack.get("postgres.port")), false);
    }

    public static FaultyLine toKafka(RunningStack stack) {
        String bootstrap = stack.get("kafka.bootstrap");
        return new FaultyLine(Integer.parseInt(bootstrap.substring(bootstrap.lastIndexOf(':') + 1)), true);
    }

    /// Where clients come in instead of at the server.
    public int port() {
        return door.getLocalPort();
    }

    /// Every message of the future takes this much longer.
    public void delay(Duration time) {
        delay = time;
    }

    /// Nothing passes any more, and nobody is told.
    public void hold() {
        held = new CountDownLatch(1);
    }

    /// What was held passes.
    public void release() {
        held.countDown();
    }

    /// All connections end at once.
    public void cut() {
        pairs.forEach(Pair::close);
    }

    /// The server hears that the clients have nothing more to say, although they have.
    public void halfClose() {
        pairs.forEach(Pair::halfClose);
    }

    /// Keeps back the next message like this, with all that follow on its connection, until told to go on.
    public Stop stopAt(Predicate<Message> which) {
        Stop next = new Stop(which);
        stop.set(next);
        return next;
    }

    @Override
    public void close() {
        release();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException e) {
                // the door was closed
            }
        }
    }

    private void connect(Socket client) throws IOException {
        try {
            Pair pair = new Pair(client, new Socket(InetAddress.getLoopbackAddress(), target));
            pairs.add(pair);
            Thread.ofVirtual().start(() -> pair.pass(true));
            Thread.ofVirtual().start(() -> pair.pass(false));
        } catch (IOException e) {
            client.close();
        }
    }

    /// Waits as the line is told to.
    private void waitWith(Message message) throws InterruptedException {
        if (delay.isPositive()) {
            TimeUnit.MILLISECONDS.sleep(delay.toMillis());
        }
        Stop wanted = stop.get();
        if (wanted != null && wanted.which.test(message) && stop.compareAndSet(wanted, null)) {
            wanted.reached.countDown();
            wanted.goesOn.await();
        }
        held.await();
    }

    /// One message on its way, or some bytes of PostgreSQL's.
    ///
    /// @param connection which of the line's it goes over
    /// @param toServer whether a client sends it
    /// @param api what it asks or answers, as Kafka numbers it; -1 on a line to PostgreSQL
    @SuppressWarnings("ArrayRecordComponent")
    public record Message(int connection, boolean toServer, int api, byte[] bytes) {
        @Override
        public String toString() {
            return (toServer ? "request " : "answer ") + api + ", " + bytes.length + " bytes";
        }
    }

    /// Where a line is to stop once.
    public static final class Stop {
        private final Predicate<Message> which;
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch goesOn = new CountDownLatch(1);

        private Stop(Predicate<Message> which) {
            this.which = which;
        }

        /// @return false if no such message came in time
        public boolean reached(Duration patience) throws InterruptedException {
            return reached.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        }

        public void goOn() {
            goesOn.countDown();
        }
    }

    /// A client's connection and ours to the server.
    private final class Pair {
        private final int number = connections.incrementAndGet();
        private final Socket client;
        private final Socket server;
        private final KafkaFrames frames = new KafkaFrames(number, target, port());

        Pair(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void pass(boolean toServer) {
            Socket from = toServer ? client : server;
            Socket to = toServer ? server : client;
            try {
                DataInputStream in = new DataInputStream(from.getInputStream());
                OutputStream out = to.getOutputStream();
                for (Message next = read(in, toServer); next != null; next = read(in, toServer)) {
                    waitWith(next);
                    out.write(next.bytes());
                    out.flush();
                }
                close();
            } catch (IOException e) {
                close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private @Nullable Message read(DataInputStream in, boolean toServer) throws IOException {
            return kafka ? frames.read(in, toServer) : chunk(in, toServer);
        }

        private @Nullable Message chunk(InputStream in, boolean toServer) throws IOException {
            byte[] bytes = new byte[CHUNK];
            int count = in.read(bytes);
            return count < 0 ? null : new Message(number, toServer, -1, Arrays.copyOf(bytes, count));
        }

        void halfClose() {
            try {
                server.shutdownOutput();
            } catch (IOException e) {
                close();
            }
        }

        void close() {
            pairs.remove(this);
            try (client;
                    server) {
                client.setSoLinger(true, 0);
                server.setSoLinger(true, 0);
            } catch (IOException e) {
                // closed already
            }
        }
    }
}
