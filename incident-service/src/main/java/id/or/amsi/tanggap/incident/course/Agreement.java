package id.or.amsi.tanggap.incident.course;

/// What the affected person says to the closing of their case.
public enum Agreement {
    AGREED,
    /// They could not be reached in any safe way.
    UNREACHABLE,
    DECLINED
}
