package id.or.amsi.tanggap.incident.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.or.amsi.tanggap.incident.receipt.ReceiptGate;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import io.github.bucket4j.Bucket;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Slows down floods of requests without an account.
///
/// Nobody is refused for their address alone: many people share one address of a mobile network, and one of them may
/// need help. An address over its limit is refused only while the outlet is over its own; everybody only while the
/// outlet is ten times over it. Addresses are kept in memory as hashes under a key that is lost with the process.
@ApplicationScoped
public class Throttle {
    private static final int MOST_REMEMBERED = 20_000;
    private static final int CEILING = 10;
    private static final String ALGORITHM = "HmacSHA256";

    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new Remembered());
    private final SecretKeySpec key = randomKey();
    private final CurrentVertxRequest request;
    private final long perAddress;
    private final long perOutlet;
    private final Duration period;

    Throttle(
            CurrentVertxRequest request,
            @ConfigProperty(name = "tanggap.throttle.per-address", defaultValue = "120") long perAddress,
            @ConfigProperty(name = "tanggap.throttle.per-outlet", defaultValue = "1200") long perOutlet,
            @ConfigProperty(name = "tanggap.throttle.period", defaultValue = "10m") Duration period) {
        this.request = request;
        this.perAddress = perAddress;
        this.perOutlet = perOutlet;
        this.period = period;
    }

    /// Counts the request at hand.
    ///
    /// @param outlet what it is for; empty if that is not known
    /// @throws RefusedException with 429 if it must wait
    public void admit(String outlet, Weight weight) {
        admit(outlet, address(), weight);
    }

    /// Counts what comes with a receipt: for the outlet to which its report was made, and apart from what others report
    /// there. Receipts that nobody has count together, and use up nobody else's room.
    public ReceiptGate receipts(Weight weight) {
        return outlet -> admit(outlet.map(id -> "receipts of " + id).orElse("receipts of nobody"), weight);
    }

    void admit(String outlet, String address, Weight weight) {
        boolean outletHasRoom = bucket("outlet " + outlet, perOutlet).tryConsume(weight.tokens);
        boolean addressHasRoom = bucket("address " + hash(address), perAddress).tryConsume(weight.tokens);
        boolean admitted = outletHasRoom || addressHasRoom;
        // what is refused must not use up the room of the others
        if (!admitted || !bucket("ceiling " + outlet, CEILING * perOutlet).tryConsume(weight.tokens)) {
            throw new RefusedException(new IntakeRefusal.TooMany());
        }
    }

    private Bucket bucket(String name, long capacity) {
        return buckets.computeIfAbsent(
                name,
                ignored -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                        .build());
    }

    /// The gateway alone writes the header, and drops what a client wrote there.
    private String address() {
        @Nullable RoutingContext current = request.getCurrent();
        if (current == null) {
            return "";
        }
        HttpServerRequest http = current.request();
        String forwarded = http.getHeader("X-Forwarded-For");
        return forwarded == null ? String.valueOf(http.remoteAddress().hostAddress()) : forwarded;
    }

    private String hash(String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(address.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKeySpec randomKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /// How much a request counts.
    public enum Weight {
        READ(1),
        REPORT(10);

        private final long tokens;

        Weight(long tokens) {
            this.tokens = tokens;
        }
    }

    /// Forgets whoever has not come for the longest time.
    private static final class Remembered extends LinkedHashMap<String, Bucket> {
        private static final long serialVersionUID = 1;

        Remembered() {
            super(1024, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }
}
