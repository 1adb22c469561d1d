package id.or.amsi.tanggap.tenant.coaching;

/// What a session is for.
public enum SessionKind {
    KICK_OFF,
    COACHING,
    CLOSING
}
