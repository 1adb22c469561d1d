package id.or.amsi.tanggap.incident.report;

/// What an incident is about.
public enum Kind {
    /// *Kekerasan berbasis gender online*.
    KBGO,
    HOAX,
    HATE_SPEECH,
    CHILD_SAFETY,
    /// A story of the outlet's own was found false.
    OWN_NEWS
}
