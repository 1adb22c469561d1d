package id.or.amsi.tanggap.incident.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.or.amsi.tanggap.incident.confidential.Place;
import id.or.amsi.tanggap.incident.confidential.Sealing;
import id.or.amsi.tanggap.incident.confidential.Secret;
import id.or.amsi.tanggap.incident.confidential.UnreadableException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Seals the counters of the acting outlet as incidents are sealed: a small outlet's counters say which codes its few
/// incidents have. Each quarter has a key of its own, which is destroyed with it.
@ApplicationScoped
class SealedTallies {
    private final Sealing sealing;
    private final Scopes scopes;

    SealedTallies(Sealing sealing, Scopes scopes) {
        this.sealing = sealing;
        this.scopes = scopes;
    }

    UUID newKey() {
        return sealing.newKey();
    }

    byte[] seal(Quarter quarter, UUID keyId, Tally tally) {
        return sealing.seal(keyId, place(quarter), new Secret(tally.text()));
    }

    /// @throws UnreadableException if they were changed or moved, or the key is gone
    Tally open(Quarter quarter, UUID keyId, byte[] sealed) {
        return Tally.ofText(sealing.open(keyId, place(quarter), sealed).value());
    }

    private Place place(Quarter quarter) {
        UUID row = UUID.nameUUIDFromBytes(quarter.toString().getBytes(UTF_8));
        return new Place(scopes.tenant(), "incident.tally", "counts", row);
    }
}
