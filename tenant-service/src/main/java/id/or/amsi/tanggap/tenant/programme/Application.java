package id.or.amsi.tanggap.tenant.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An outlet's application to a call: one each.
///
/// @param waitingPlace 1 for the first of the waiting list; absent for those who do not wait
/// @param version of the row, for `If-Match`
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Application(
        UUID outletId,
        UUID callId,
        Map<String, String> answers,
        List<TeamMember> team,
        ApplicationState state,
        @Nullable Integer waitingPlace,
        UUID appliedBy,
        Instant appliedAt,
        Instant changedAt,
        long version) {
    public Application {
        answers = Map.copyOf(answers);
        team = List.copyOf(team);
    }

    /// The same, saying something else.
    Application saying(NewApplication said, Instant at) {
        return new Application(
                outletId,
                callId,
                said.answers(),
                said.team(),
                ApplicationState.SUBMITTED,
                null,
                appliedBy,
                appliedAt,
                at,
                version);
    }

    /// The same in another state.
    ///
    /// @param place on the waiting list, null for none
    public Application in(ApplicationState next, @Nullable Integer place, Instant at) {
        return new Application(outletId, callId, answers, team, next, place, appliedBy, appliedAt, at, version);
    }

    Application stored() {
        return new Application(
                outletId, callId, answers, team, state, waitingPlace, appliedBy, appliedAt, changedAt, version + 1);
    }
}
