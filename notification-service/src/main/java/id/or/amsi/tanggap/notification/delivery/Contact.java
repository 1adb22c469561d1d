package id.or.amsi.tanggap.notification.delivery;

/// Where a member wants mail, as tenant-service knows it at this moment. Kept in memory only.
///
/// @param language `id` or `en`
record Contact(String email, String language) {
    @Override
    public String toString() {
        return "[confidential]";
    }
}
