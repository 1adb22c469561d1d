package id.or.amsi.tanggap.notification.delivery;

/// WAITING until its time, then one of the others for good; only FAILED can be revived.
public enum NoticeState {
    WAITING,
    /// In the inbox, or taken by the mail server.
    DELIVERED,
    /// Somebody else had taken the matter in hand before its time came.
    STOPPED,
    /// Its reader may no longer hear of it, or has left, before it was delivered.
    CANCELLED,
    /// Taken out of the inbox: its reader may no longer hear of it.
    HIDDEN,
    /// Tried too often; an operator can let it be tried again.
    FAILED
}
