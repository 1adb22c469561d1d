package id.or.amsi.tanggap.incident.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What somebody without an account keeps: the only way back to their report. It is stored nowhere; the same request
/// sent again shows the same one.
public record ReceiptIssued(
        @Schema(examples = "7Q2M-4XKD-9T0B-H6WZ-3RNC-5VJE-8APF")
        String receipt) {
    @Override
    public String toString() {
        return "[confidential]";
    }
}
