package id.or.amsi.tanggap.tenant.programme;

import java.util.List;
import java.util.UUID;

/// A call as callers read it.
///
/// @param timeZone in which the association set the times
public record CallAnswer(
        UUID callId,
        String title,
        String description,
        String templateKey,
        ThreeZones opens,
        ThreeZones closes,
        String timeZone,
        int seats,
        Eligibility eligibility,
        List<Question> questions,
        CallState state) {
    public CallAnswer {
        questions = List.copyOf(questions);
    }
}
