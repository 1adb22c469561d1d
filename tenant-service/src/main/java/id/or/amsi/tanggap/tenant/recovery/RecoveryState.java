package id.or.amsi.tanggap.tenant.recovery;

/// WAITING until it is stopped, confirmed or too old; every other state is final.
public enum RecoveryState {
    WAITING,
    STOPPED,
    CONFIRMED,
    EXPIRED
}
