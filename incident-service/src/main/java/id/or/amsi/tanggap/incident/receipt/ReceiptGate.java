package id.or.amsi.tanggap.incident.receipt;

import java.util.Optional;
import java.util.UUID;

/// Stands before everything that a receipt opens.
public interface ReceiptGate {
    /// Throws to let nobody through.
    ///
    /// @param outlet to which the report was made; empty if nobody has that receipt
    void pass(Optional<UUID> outlet);
}
