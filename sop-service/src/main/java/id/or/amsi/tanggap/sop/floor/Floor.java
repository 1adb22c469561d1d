package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.procedure.StepClock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The data of the floor for one kind of incident.
///
/// @param mediationBannedBy law row that forbids settling it, or null
/// @param about the clause under which a finding stands that is about no clause, by what it is about: `steps`,
/// `ladder`,
/// `pauses`, `review`, `functions`, `settlement`
/// @param pauseReasons the only reasons for which clocks may stop
record Floor(
        String kind,
        Map<String, String> about,
        @Nullable String mediationBannedBy,
        List<String> pauseReasons,
        List<BoundClock> clocks,
        List<ParameterFloor> parameters) {
    Floor {
        about = about == null ? Map.of() : Map.copyOf(about);
        pauseReasons = List.copyOf(pauseReasons);
        clocks = clocks == null ? List.of() : List.copyOf(clocks);
        parameters = parameters == null ? List.of() : List.copyOf(parameters);
    }

    /// A clock that a step must have.
    ///
    /// @param event occurrence that starts it, or null if the report does
    /// @param law row that gives its longest time
    record BoundClock(String step, @Nullable String event, String law) {
        StepClock.Start start() {
            return event == null ? StepClock.Start.REPORTED : StepClock.Start.OCCURRED;
        }
    }
}
