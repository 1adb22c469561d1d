package id.or.amsi.tanggap.fault;

import static java.util.concurrent.TimeUnit.SECONDS;

import id.or.amsi.tanggap.fault.Effects.Effect;
import id.or.amsi.tanggap.kit.testing.FaultyLine;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/// Threads that commit changes of memberships with their events, one transaction each, as tenant-service does: as its
/// database role, in an outlet's scope, the aggregate locked first. Each aggregate counts its changes. A change tells
/// two things: how the membership is now, which others copy, and that a role was granted, of which the outlet's handler
/// has a notice.
///
/// A change whose commit was acknowledged must have its effect once. One whose acknowledgement never came may.
final class Writers implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int KEYS_EACH = 10;
    private static final String MEMBER = "tenant.member.v1";
    private static final String ROLE_CHANGE = "tenant.role-change.v1";
    private static final String MEMBERSHIP = """
            {"membershipId": "%s", "personId": "%s", "state": "ACTIVE", "roles": ["%s"], "language": "id",
            "timeZone": "%s"}""";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String APPEND = """
            insert into app.outbox (event_id, topic, key, type, happened_at, data) values (?, ?, ?, ?, ?, ?)""";

    private final String url;
    private final String password;
    private final UUID outlet = UUID.randomUUID();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private final Semaphore room = new Semaphore(0);
    private final AtomicLong count = new AtomicLong();
    private final Set<Effect> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<Effect> unknown = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<BlockingQueue<Effect>> waiting = new ConcurrentLinkedQueue<>();

    Writers(RunningStack stack, FaultyLine line) {
        this.url = stack.get("tenant.db.url").replaceAll("localhost:\\d+", "localhost:" + line.port())
                + "?socketTimeout=20&connectTimeout=5";
        this.password = stack.get("tenant.db.app.password");
        for (int i = 0; i < THREADS; i++) {
            threads.add(Thread.ofVirtual().name("writer-" + i).unstarted(this::write));
        }
    }

    /// Tells of the handler who hears of every change.
    void tellOfTheHandler() throws SQLException {
        String handler = UUID.randomUUID().toString();
        try (Connection connection = connect()) {
            append(
                    connection,
                    UUID.randomUUID(),
                    MEMBER,
                    handler,
                    MEMBERSHIP.formatted(handler, handler, "HANDLER", "Asia/Jakarta"));
            connection.commit();
        }
    }

    UUID outlet() {
        return outlet;
    }

    void start() {
        threads.forEach(Thread::start);
    }

    /// Lets them write so many more, unless they have not used what they were allowed before.
    void permit(int more) {
        room.release(Math.max(0, more - room.availablePermits()));
    }

    /// How many commits were acknowledged.
    long count() {
        return count.get();
    }

    /// The next change that is begun from now on and acknowledged.
    Effect next() throws InterruptedException {
        BlockingQueue<Effect> queue = new LinkedBlockingQueue<>();
        waiting.add(queue);
        Effect effect = queue.poll(60, SECONDS);
        if (effect == null) {
            throw new AssertionError("nothing could be written for a minute");
        }
        return effect;
    }

    Set<Effect> acknowledged() {
        return acknowledged;
    }

    /// Those that may have been committed or not.
    Set<Effect> unknown() {
        return unknown;
    }

    /// Lets each bring what it has begun to its end.
    void finish() {
        stopping.countDown();
        room.release(THREADS);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finish();
    }

    private void write() {
        int[] numbers = new int[KEYS_EACH];
        UUID[] keys = new UUID[KEYS_EACH];
        Arrays.setAll(keys, i -> UUID.randomUUID());
        while (stopping.getCount() > 0) {
            try (Connection connection = connect()) {
                for (int turn = 0; stopping.getCount() > 0; turn++) {
                    room.acquire();
                    int key = turn % KEYS_EACH;
                    commit(connection, new Effect(keys[key], ++numbers[key]));
                }
            } catch (SQLException e) {
                restOnce();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void commit(Connection connection, Effect change) throws SQLException {
        List<BlockingQueue<Effect>> tell = new ArrayList<>(waiting);
        append(connection, change);
        unknown.add(change);
        connection.commit();
        unknown.remove(change);
        acknowledged.add(change);
        count.incrementAndGet();
        tell.forEach(queue -> {
            if (waiting.remove(queue)) {
                queue.add(change);
            }
        });
    }

    private static void append(Connection connection, Effect change) throws SQLException {
        String key = change.key().toString();
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, key);
            lock.execute();
        }
        append(connection, UUID.randomUUID(), MEMBER, key, MEMBERSHIP.formatted(key, key, "STAFF", change.number()));
        UUID telling = new UUID(change.key().getMostSignificantBits(), change.number());
        append(connection, telling, ROLE_CHANGE, key, """
                {"membershipId": "%s", "personId": "%s", "role": "STAFF", "change": "GRANTED", "by": null,
                "at": "%s"}""".formatted(key, key, Instant.now()));
    }

    private static void append(Connection connection, UUID event, String topic, String key, String data)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            insert.setObject(1, event);
            insert.setString(2, topic);
            insert.setString(3, key);
            insert.setString(4, topic);
            insert.setObject(5, Instant.now().atOffset(ZoneOffset.UTC));
            insert.setString(6, data);
            insert.execute();
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, "tenant_app", password);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set app.tenant_id = '" + outlet + "'");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    /// A moment before the next try to connect.
    private void restOnce() {
        try {
            if (stopping.await(1, SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
