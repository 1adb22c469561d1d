package id.or.amsi.tanggap.notification.delivery;

enum Channel {
    INBOX,
    EMAIL
}
