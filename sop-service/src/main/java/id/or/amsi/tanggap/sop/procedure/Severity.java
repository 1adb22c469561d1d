package id.or.amsi.tanggap.sop.procedure;

/// How urgent an incident is. Until triage has said so, an incident counts as [#CRITICAL].
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW
}
