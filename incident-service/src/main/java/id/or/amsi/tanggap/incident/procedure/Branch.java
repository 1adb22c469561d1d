package id.or.amsi.tanggap.incident.procedure;

/// Which way an incident goes: towards somebody of the outlet, whom it can examine, or somebody outside.
public enum Branch {
    INTERNAL,
    EXTERNAL
}
