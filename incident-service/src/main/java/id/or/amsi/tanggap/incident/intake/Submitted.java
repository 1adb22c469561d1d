package id.or.amsi.tanggap.incident.intake;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import java.security.MessageDigest;
import java.util.UUID;

/// What an earlier request with the same key made.
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record Submitted(UUID incidentId, byte[] bodyHash) {

    /// @throws RefusedException if the earlier request said something else
    UUID repeatedBy(byte[] otherBodyHash) {
        if (!MessageDigest.isEqual(bodyHash, otherBodyHash)) {
            throw new RefusedException(new IntakeRefusal.KeyReused());
        }
        return incidentId;
    }
}
