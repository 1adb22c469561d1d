package id.or.amsi.tanggap.incident.contact;

import id.or.amsi.tanggap.incident.report.SafeContact;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A safe contact for the one notice that is about to be sent. It is kept in memory only.
///
/// @param phrase which of the three neutral sentences is sent
/// @param language `id` or `en`
/// @param windows when it is safe, in the zone; none means at any time
/// @param zone IANA name
/// @param code digits that are to stand in the notice, with which the person confirms a withdrawal; null for none
public record ChosenContact(
        SafeContact.Channel channel,
        String address,
        int phrase,
        @Schema(examples = "id") String language,
        List<SafeContact.Window> windows,
        @Schema(examples = "Asia/Jakarta") String zone,
        @Schema(examples = "48291374") @Nullable String code) {

    @Override
    public String toString() {
        return "[confidential]";
    }
}
