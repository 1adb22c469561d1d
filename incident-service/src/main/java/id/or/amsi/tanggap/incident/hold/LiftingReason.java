package id.or.amsi.tanggap.incident.hold;

/// Why a hold is no longer needed.
enum LiftingReason {
    PROCESS_ENDED,
    SET_BY_MISTAKE
}
