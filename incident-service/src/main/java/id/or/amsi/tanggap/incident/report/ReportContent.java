package id.or.amsi.tanggap.incident.report;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody told, as it is sealed with the incident. Its JSON form is that of `incident.report`.
///
/// @param codes which forms of violence, in the person's own judgement
/// @param happenedAt what happened when
/// @param name if they gave one
/// @param submittedBy the signed-in person; null without an account
/// @param language `id` or `en`: in which they reported
public record ReportContent(
        Set<KbgoCode> codes,
        String narrative,
        Set<Need> needs,
        @Nullable String needsNote,
        boolean dangerNow,
        List<Happening> happenedAt,
        Standing role,
        boolean childInvolved,
        @Nullable SafeContact contact,
        @Nullable String name,
        @Nullable UUID submittedBy,
        String language) {

    @Override
    public String toString() {
        return "[confidential]";
    }
}
