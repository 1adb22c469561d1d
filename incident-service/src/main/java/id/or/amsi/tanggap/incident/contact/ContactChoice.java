package id.or.amsi.tanggap.incident.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import id.or.amsi.tanggap.incident.report.SafeContact;
import id.or.amsi.tanggap.incident.report.SafeContact.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How whoever reported wants to be told. The address is not shown again: a receipt can be found by others.
///
/// @param phrase which of the three neutral sentences; null if nothing is sent
/// @param windows when it is safe; none means at any time
@JsonInclude(Include.NON_NULL)
public record ContactChoice(Channel channel, @Nullable Integer phrase, List<SafeContact.Window> windows) {

    static ContactChoice of(@Nullable SafeContact contact) {
        return contact == null || contact.channel() == Channel.NONE
                ? new ContactChoice(Channel.NONE, null, List.of())
                : new ContactChoice(contact.channel(), contact.phrase(), contact.windows());
    }
}
