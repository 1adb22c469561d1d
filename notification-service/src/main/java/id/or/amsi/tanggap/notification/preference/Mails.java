package id.or.amsi.tanggap.notification.preference;

/// Which mails a person wants. The inbox gets everything in any case.
public enum Mails {
    ALL,
    /// Only those about tasks that are overdue: others depend on them, so nobody can switch them off.
    OVERDUE_ONLY
}
