package id.or.amsi.tanggap.incident.withdrawal;

/// Why somebody takes a report back, as far as they want to say. It is kept; there is no free text.
public enum WithdrawalReason {
    NOT_SAID,
    /// They feel less safe with it than without.
    UNSAFE,
    RESOLVED,
    HANDLED_ELSEWHERE,
    BY_MISTAKE
}
