package id.or.amsi.tanggap.incident.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.or.amsi.tanggap.incident.procedure.Branches;
import id.or.amsi.tanggap.incident.procedure.Span;
import id.or.amsi.tanggap.incident.procedure.Title;
import id.or.amsi.tanggap.incident.report.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens after somebody reports, and who sees it: to be read before reporting.
///
/// @param outlet its name
/// @param timeZone IANA name
/// @param title of the SOP, or of the association's template
/// @param sopVersion to be sent with the report; 0 for a fallback
/// @param fallback true if the outlet has no SOP of its own in force and the association's template runs
public record ShownProcedure(
        String outlet,
        String publicId,
        String timeZone,
        Kind kind,
        Title title,
        int sopVersion,
        boolean fallback,
        List<Recipient> recipients,
        List<ShownStep> steps) {

    /// @param number as people cite it, for example `5b`
    /// @param function who acts
    /// @param time how long it may take at most; null without a limit
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ShownStep(
            String number,
            Title title,
            Title function,
            Branches branch,
            @Nullable ShownTime time) {}

    /// @param urgent the amount when it is critical, as everything is before it was judged
    public record ShownTime(Span.Type type, int amount, int urgent) {}
}
