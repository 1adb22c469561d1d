package id.or.amsi.tanggap.notification.affected;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an affected person wants to be reached, as incident-service knows it at this moment. Kept in memory only.
///
/// @param channel only `EMAIL` works today
/// @param phrase 1 to 3, see the bundles `phrases_id` and `phrases_en`
/// @param language `id` or `en`
/// @param windows when a mail may arrive; none is any time
/// @param zone of the windows
/// @param code digits that stand in the mail, with which the person confirms something; null for none
record SafeContact(
        String channel,
        @Nullable String address,
        int phrase,
        String language,
        @Nullable List<SafeWindow> windows,
        String zone,
        @Nullable String code) {

    SafeTimes times() {
        return SafeTimes.of(windows == null ? List.of() : windows, zone);
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
