package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.procedure.StepClock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The data of the floor for one kind of incident.
///
/// @param mediationBannedBy law row that forbids settling it, or null
/// @param pauseReasons the only reasons for which clocks may stop
record Floor(
        String kind,
        @Nullable String mediationBannedBy,
        List<String> pauseReasons,
        List<BoundClock> clocks,
        List<ParameterFloor> parameters) {
    Floor {
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
