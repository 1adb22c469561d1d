package id.or.amsi.tanggap.tenant.access;

/// Where a member wants mail, told at the moment a mail leaves.
///
/// @param language `id` or `en`
public record Contact(String email, String language) {
    @Override
    public String toString() {
        return "[confidential]";
    }
}
