package id.or.amsi.tanggap.incident.conversation;

import id.or.amsi.tanggap.incident.confidential.KeyedHashes;
import id.or.amsi.tanggap.incident.receipt.OpenedReport;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Ids of messages from whoever reported. The same request has the same id, so that a repeat is recognised without
/// keeping the request's key; and an id tells nothing of the time.
@ApplicationScoped
class MessageIds {
    private static final Pattern HARD_TO_GUESS =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[A-Za-z0-9_-]{22,200}");
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final KeyedHashes hashes;

    MessageIds(KeyedHashes hashes) {
        this.hashes = hashes;
    }

    /// @param requestKey the caller's `Idempotency-Key`
    UUID of(OpenedReport report, @Nullable String requestKey) {
        if (requestKey == null || !HARD_TO_GUESS.matcher(requestKey).matches()) {
            throw new RefusedException(new ConversationRefusal.KeyRequired());
        }
        ByteBuffer random =
                ByteBuffer.wrap(hashes.of("message", report.tenant() + " " + report.incident() + " " + requestKey));
        return new UUID((random.getLong() & ~0xf000L) | VERSION_4, (random.getLong() >>> 2) | VARIANT);
    }
}
