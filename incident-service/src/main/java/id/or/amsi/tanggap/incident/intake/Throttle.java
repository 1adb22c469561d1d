package id.or.amsi.tanggap.incident.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.or.amsi.tanggap.incident.receipt.ReceiptGate;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import io.github.bucket4j.Bucket;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Slows down floods of requests without an account.
///
/// Nobody is held up for their address alone: many people share one address of a mobile network, and one of them may
/// need help. An address over its limit waits only while the outlet is over its own; everybody only while the outlet is
/// ten times over it. Whoever must wait gets their turn in the [WaitingLine]; only when that is full, or the turn would
/// come too late for a browser, are they asked to come back. Addresses are kept in memory as hashes under a key that is
/// lost with the process.
@ApplicationScoped
public class Throttle {
    private static final int MOST_REMEMBERED = 20_000;
    private static final int CEILING = 10;
    private static final int IPV6_BYTES = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new Remembered());
    private final SecretKeySpec key = randomKey();
    private final CurrentVertxRequest request;
    private final WaitingLine line;
    private final long perAddress;
    private final long perOutlet;
    private final long perClient;
    private final Duration period;

    Throttle(
            CurrentVertxRequest request,
            WaitingLine line,
            @ConfigProperty(name = "tanggap.throttle.per-address") long perAddress,
            @ConfigProperty(name = "tanggap.throttle.per-outlet") long perOutlet,
            @ConfigProperty(name = "tanggap.throttle.per-client") long perClient,
            @ConfigProperty(name = "tanggap.throttle.period") Duration period) {
        this.request = request;
        this.line = line;
        this.perAddress = perAddress;
        this.perOutlet = perOutlet;
        this.perClient = perClient;
        this.period = period;
    }

    /// Counts the request at hand, and holds it up while too many come. To be called outside of transactions.
    ///
    /// @param outlet what it is for; empty if that is not known
    /// @throws RefusedException with 429 if it cannot even wait
    public void admit(String outlet, Weight weight) {
        admit(outlet, address(), weight);
    }

    void admit(String outlet, String address, Weight weight) {
        admit("", outlet, address, weight);
    }

    /// Counts what comes with a receipt: for the outlet to which its report was made, and apart from what others report
    /// there. Receipts that nobody has count together, and use up nobody else's room.
    public ReceiptGate receipts(Weight weight) {
        return outlet -> admit("receipts ", outlet.map(UUID::toString).orElse(""), address(), weight);
    }

    private void admit(String what, String outlet, String address, Weight weight) {
        // apart by weight: a flood of looks must not keep reports from their turn
        Bucket ofOutlet = bucket("outlet " + what + weight + outlet, perOutlet);
        boolean outletHasRoom = ofOutlet.tryConsume(weight.tokens);
        boolean addressHasRoom =
                bucket("address " + hash(network(address)), perAddress).tryConsume(weight.tokens);
        if (!outletHasRoom && !addressHasRoom) {
            line.stand(weight + outlet, ofOutlet, weight.tokens);
        }
        // last, so that what is refused does not use up the room of the others
        Bucket ceiling = bucket("ceiling " + what + weight + outlet, CEILING * perOutlet);
        if (!ceiling.tryConsume(weight.tokens)) {
            line.stand(weight + outlet, ceiling, weight.tokens);
        }
    }

    /// Counts what an outlet's chatbot or app asks for, for however many people it does so.
    ///
    /// @throws RefusedException with 429 if it cannot even wait
    void admitClient(UUID outlet, UUID client) {
        Bucket own = bucket("client " + client, perClient);
        if (!own.tryConsume(Weight.READ.tokens)) {
            line.stand(Weight.READ.toString() + outlet, own, Weight.READ.tokens);
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

    /// Whoever has one address of IPv6 has the other 2^64 of their network too (RFC 4291, section 2.5.4).
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(bytes, 0, IPV6_BYTES / 2) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
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
