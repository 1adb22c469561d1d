package id.or.amsi.tanggap.incident.report;

/// How whoever reports stands to what happened.
public enum Standing {
    /// It happened to them.
    AFFECTED,
    /// They saw it.
    WITNESS,
    /// They report for the affected person.
    ON_BEHALF
}
