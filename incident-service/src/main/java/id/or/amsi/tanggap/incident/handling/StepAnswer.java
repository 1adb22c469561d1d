package id.or.amsi.tanggap.incident.handling;

import id.or.amsi.tanggap.incident.course.Incident;
import id.or.amsi.tanggap.incident.course.StepRow;
import id.or.amsi.tanggap.incident.deadline.Gates;
import id.or.amsi.tanggap.incident.deadline.StepState;
import id.or.amsi.tanggap.incident.procedure.Gate;
import id.or.amsi.tanggap.incident.procedure.Procedure;
import id.or.amsi.tanggap.incident.procedure.Step;
import id.or.amsi.tanggap.incident.procedure.Title;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One occurrence of a step.
///
/// @param number as people cite it, for example 5b
/// @param occurrence 1 for the first time
/// @param function who acts; its name is in `actor`
/// @param provisional the due time lies beyond the known holidays
/// @param basis LAW if a rule binds the outlet, else SOP
/// @param binding which rule
/// @param missingConsents what the affected person must agree to before it can be done
/// @param missingSteps what must be done first
record StepAnswer(
        String key,
        String number,
        Title title,
        int occurrence,
        StepState state,
        String function,
        @Nullable Title actor,
        @Nullable UUID owner,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        boolean provisional,
        boolean extended,
        Basis basis,
        @Nullable String binding,
        @Nullable Instant doneAt,
        List<String> missingConsents,
        List<String> missingSteps) {

    /// Whose rule a due time is.
    enum Basis {
        LAW,
        SOP
    }

    static StepAnswer of(Incident incident, StepRow row) {
        CaseTimes times = CaseTimes.of(incident);
        Step step = incident.step(row.key());
        List<Gate> missing = row.state() == StepState.ACTIVE
                ? Gates.missing(incident.procedure(), incident.facts(), row.key())
                : List.of();
        return new StepAnswer(
                row.key(),
                step.number(),
                step.title(),
                row.occurrence(),
                row.state(),
                row.function(),
                incident.procedure()
                        .function(row.function())
                        .map(Procedure.Function::title)
                        .orElse(null),
                row.owner(),
                times.showOrNull(row.startedAt()),
                times.showOrNull(row.dueAt()),
                row.provisional(),
                row.extended(),
                row.binding() == null ? Basis.SOP : Basis.LAW,
                row.binding(),
                times.showOrNull(row.doneAt()),
                missing.stream()
                        .flatMap(gate -> Stream.ofNullable(gate.action()))
                        .toList(),
                missing.stream().flatMap(gate -> Stream.ofNullable(gate.step())).toList());
    }
}
