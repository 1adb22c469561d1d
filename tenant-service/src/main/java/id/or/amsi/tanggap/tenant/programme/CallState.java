package id.or.amsi.tanggap.tenant.programme;

/// Where a call stands by the clock.
public enum CallState {
    /// Announced, and not open yet.
    ANNOUNCED,
    OPEN,
    /// No more applications; they are scored and decided.
    CLOSED
}
