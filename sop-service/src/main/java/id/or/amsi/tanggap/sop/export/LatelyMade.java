package id.or.amsi.tanggap.sop.export;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ServiceUnavailableException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The files that were asked for last. One is made at a time, so that however many are asked for at once, the rest of
/// the service goes on; who would wait too long hears so.
@Singleton
class LatelyMade {
    private static final int MOST = 32;
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final Semaphore workshop = new Semaphore(1, true);
    private final Map<String, byte[]> files = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST;
        }
    };

    /// The file by this name, made if it is not there.
    byte[] of(String name, Supplier<byte[]> maker) {
        byte[] known = known(name);
        return known == null ? madeAlone(name, maker) : known;
    }

    private byte[] madeAlone(String name, Supplier<byte[]> maker) {
        try {
            if (!workshop.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new ServiceUnavailableException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        try {
            byte[] known = known(name);
            return known == null ? kept(name, maker.get()) : known;
        } finally {
            workshop.release();
        }
    }

    private byte @Nullable [] known(String name) {
        synchronized (files) {
            return files.get(name);
        }
    }

    private byte[] kept(String name, byte[] file) {
        synchronized (files) {
            files.put(name, file);
        }
        return file;
    }
}
