package id.or.amsi.tanggap.incident.keystore;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// Remembers a few things for a few seconds, so that a page of messages costs one question to the key
/// store. What was destroyed on another machine is forgotten here when the seconds are over, however often
/// it is asked for.
final class Briefly<N, T> {
    static final Duration LIFE = Duration.ofSeconds(5);
    static final int MOST = 200;

    private final LongSupplier nanos;
    private final Map<N, Kept<T>> entries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<N, Kept<T>> eldest) {
            return size() > MOST;
        }
    };

    Briefly() {
        this(System::nanoTime);
    }

    /// @param nanos a clock that only goes forward
    Briefly(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized Optional<T> find(N name) {
        forgetOld();
        return Optional.ofNullable(entries.get(name)).map(Kept::value);
    }

    synchronized T keep(N name, T value) {
        entries.put(name, new Kept<>(value, nanos.getAsLong()));
        return value;
    }

    synchronized void forget(Predicate<N> names) {
        entries.keySet().removeIf(names);
    }

    /// Lets go of what nobody asks for any more, too.
    synchronized void forgetOld() {
        long now = nanos.getAsLong();
        entries.values().removeIf(entry -> now - entry.since > LIFE.toNanos());
    }

    synchronized int size() {
        return entries.size();
    }

    private record Kept<T>(T value, long since) {}
}
