package id.or.amsi.tanggap.incident.confidential;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A few keys for a few seconds, so that a page of messages costs one question to the key store. A key destroyed on
/// another machine is forgotten here when the seconds are over.
final class OpenedKeys {
    static final Duration LIFE = Duration.ofSeconds(5);
    static final int MOST = 200;

    private final Map<Name, Opened> entries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Opened> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<DataKey> find(UUID tenant, UUID keyId) {
        long now = System.nanoTime();
        entries.values().removeIf(entry -> now - entry.openedAt > LIFE.toNanos());
        return Optional.ofNullable(entries.get(new Name(tenant, keyId))).map(Opened::key);
    }

    synchronized DataKey keep(UUID tenant, UUID keyId, DataKey key) {
        entries.put(new Name(tenant, keyId), new Opened(key, System.nanoTime()));
        return key;
    }

    synchronized void forget(UUID tenant, UUID keyId) {
        entries.remove(new Name(tenant, keyId));
    }

    private record Name(UUID tenant, UUID keyId) {}

    private record Opened(DataKey key, long openedAt) {}
}
