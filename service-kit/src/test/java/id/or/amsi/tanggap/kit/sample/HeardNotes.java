package id.or.amsi.tanggap.kit.sample;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.events.EventHandler;
import id.or.amsi.tanggap.kit.events.ReceivedEvent;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Hears notes of others, and chokes on poison until it is repaired.
@ApplicationScoped
public class HeardNotes implements EventHandler {
    private final Map<String, List<String>> heard = new ConcurrentHashMap<>();
    private final Map<String, Object> transactionOf = new ConcurrentHashMap<>();
    private final Scopes scopes;
    private final TransactionSynchronizationRegistry transactions;
    private volatile boolean repaired;
    private volatile @Nullable Held held;

    HeardNotes(Scopes scopes, TransactionSynchronizationRegistry transactions) {
        this.scopes = scopes;
        this.transactions = transactions;
    }

    @Override
    public Set<String> topics() {
        return Set.of("kit.other.v1");
    }

    @Override
    public void handle(ReceivedEvent event) {
        JsonNode data = event.data();
        String text = data == null ? "gone" : data.path("text").asText();
        if ("poison".equals(text) && !repaired) {
            throw new IllegalStateException("secret text of " + text);
        }
        Held waiting = held;
        if (waiting != null && waiting.key.equals(event.key())) {
            waiting.await();
        }
        String line = scopes.tenant() + ": " + text;
        transactions.registerInterposedSynchronization(new Note(event.key(), line, transactions.getTransactionKey()));
    }

    /// How many transactions it took to hear what was noted under the keys.
    public long transactionsOf(List<UUID> keys) {
        return keys.stream()
                .map(key -> transactionOf.get(key.toString()))
                .distinct()
                .count();
    }

    /// The event of this key is not done until it is let go; what comes behind it piles up.
    public Held hold(UUID key) {
        Held hold = new Held(key.toString());
        held = hold;
        return hold;
    }

    public List<String> of(UUID key) {
        return heard.getOrDefault(key.toString(), List.of());
    }

    public boolean has(String text) {
        return heard.values().stream().flatMap(List::stream).anyMatch(line -> line.endsWith(text));
    }

    public void repaired(boolean now) {
        repaired = now;
    }

    /// An event in whose midst the reader stands.
    public static final class Held implements AutoCloseable {
        private static final long PATIENCE_SECONDS = 40;

        private final String key;
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);

        Held(String key) {
            this.key = key;
        }

        public boolean isReached() {
            return reached.getCount() == 0;
        }

        private void await() {
            reached.countDown();
            try {
                if (!letGo.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody let it go");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            letGo.countDown();
        }
    }

    /// Counts as heard when it is committed.
    private final class Note implements Synchronization {
        private final String key;
        private final String line;
        private final Object transaction;

        Note(String key, String line, Object transaction) {
            this.key = key;
            this.line = line;
            this.transaction = transaction;
        }

        @Override
        public void beforeCompletion() {
            // nothing to do before
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                transactionOf.put(key, transaction);
                heard.computeIfAbsent(key, unused -> new CopyOnWriteArrayList<>())
                        .add(line);
            }
        }
    }
}
