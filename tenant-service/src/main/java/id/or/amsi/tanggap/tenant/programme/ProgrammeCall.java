package id.or.amsi.tanggap.tenant.programme;

import id.or.amsi.tanggap.tenant.outlet.Zone;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A call of the association for a programme: from when to when outlets may apply, for how many seats, and
/// who may.
///
/// @param templateKey which SOP is worked on, for example `kbgo`
/// @param zone in which the association set the times
public record ProgrammeCall(
        UUID callId,
        String title,
        String description,
        String templateKey,
        Instant opensAt,
        Instant closesAt,
        Zone zone,
        int seats,
        Eligibility eligibility,
        List<Question> questions) {
    public ProgrammeCall {
        questions = List.copyOf(questions);
    }

    public CallState stateAt(Instant now) {
        if (now.isBefore(opensAt)) {
            return CallState.ANNOUNCED;
        }
        return now.isBefore(closesAt) ? CallState.OPEN : CallState.CLOSED;
    }

    /// The same, open until later.
    ProgrammeCall closing(Instant later) {
        return new ProgrammeCall(
                callId, title, description, templateKey, opensAt, later, zone, seats, eligibility, questions);
    }

    Set<String> keys() {
        return questions.stream().map(Question::key).collect(Collectors.toUnmodifiableSet());
    }

    CallAnswer answer(Instant now) {
        return new CallAnswer(
                callId,
                title,
                description,
                templateKey,
                ThreeZones.of(opensAt),
                ThreeZones.of(closesAt),
                zone.id(),
                seats,
                eligibility,
                questions,
                stateAt(now));
    }
}
