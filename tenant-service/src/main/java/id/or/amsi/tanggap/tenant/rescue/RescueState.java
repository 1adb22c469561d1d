package id.or.amsi.tanggap.tenant.rescue;

/// WAITING until it is stopped, completed or too old; every other state is final.
public enum RescueState {
    WAITING,
    STOPPED,
    COMPLETED,
    /// Never stored: what waits too long is it by itself.
    EXPIRED
}
