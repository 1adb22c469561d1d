package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.procedure.Branch;
import id.or.amsi.tanggap.sop.procedure.Gate;
import id.or.amsi.tanggap.sop.procedure.Procedure;
import id.or.amsi.tanggap.sop.procedure.Span;
import id.or.amsi.tanggap.sop.procedure.Step;
import id.or.amsi.tanggap.sop.procedure.StepClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Clocks that bind the outlet may run shorter, never longer: no larger amount, later start, looser type,
/// pause, extension, replacement, or new condition in front of them.
record ClockFloor(Procedure procedure, Procedure template, LawsInForce laws) {
    void check(Floor floor, Report report) {
        for (Step step : procedure.steps()) {
            for (StepClock clock : step.clocks()) {
                checkNamed(step, clock, report);
            }
        }
        floor.clocks().forEach(bound -> checkPresent(bound, report));
        for (Step wanted : template.steps()) {
            procedure
                    .step(wanted.key())
                    .ifPresent(step -> wanted.clocks().stream()
                            .filter(clock -> clock.binding() != null && !isOfFloor(floor, wanted, clock))
                            .forEach(clock -> checkKept(step, clock, report)));
        }
        procedure.pauseReasons().stream()
                .filter(reason -> !floor.pauseReasons().contains(reason))
                .forEach(reason ->
                        report.refuse(Report.Place.WHOLE, "pause-reason-not-allowed", Map.of("reason", reason)));
    }

    private void checkNamed(Step step, StepClock clock, Report report) {
        if (clock.binding() == null) {
            return;
        }
        LawRow row = laws.of(clock.binding()).orElse(null);
        if (row == null) {
            Map<String, String> values = new HashMap<>(StepFloor.names(step));
            values.put("row", clock.binding());
            report.refuse(Report.Place.step(step.key()), "clock-law-unknown", values, Basis.LAWS);
            return;
        }
        Span limit = row.bindingClock();
        if (limit != null && !clock.longest().atMost(limit)) {
            breach(report, "binding-clock-longer", step, row);
        }
    }

    private static boolean isOfFloor(Floor floor, Step step, StepClock clock) {
        return floor.clocks().stream()
                .anyMatch(
                        bound -> bound.step().equals(step.key()) && bound.law().equals(clock.binding()));
    }

    /// A clock that a version of the template has for a law of which the floor does not speak. Where that law sets no
    /// time itself, the template's is the longest.
    private void checkKept(Step step, StepClock wanted, Report report) {
        LawRow row = laws.of(String.valueOf(wanted.binding())).orElse(null);
        if (row == null) {
            return;
        }
        List<StepClock> kept = step.clocks().stream()
                .filter(clock -> clock.start() == wanted.start()
                        && Objects.equals(clock.of(), wanted.of())
                        && Objects.equals(clock.binding(), wanted.binding())
                        && clock.branch().covers(wanted.branch()))
                .toList();
        if (kept.isEmpty()) {
            breach(report, "binding-clock-missing", step, row, wanted.longest());
        } else if (kept.stream().noneMatch(clock -> clock.longest().atMost(wanted.longest()))) {
            if (row.bindingClock() == null) {
                breach(report, "binding-clock-longer", step, row, wanted.longest());
            } else {
                report.warn(Report.Place.step(step.key()), "clock-longer-than-template", StepFloor.names(step));
            }
        }
    }

    private void checkPresent(Floor.BoundClock bound, Report report) {
        LawRow row = laws.known(bound.law());
        Step step = procedure.step(bound.step()).orElse(null);
        if (step == null) {
            template.step(bound.step()).ifPresent(lost -> breach(report, "binding-clock-missing", lost, row));
            return;
        }
        StepClock clock = find(step, bound);
        if (clock == null) {
            breach(report, "binding-clock-missing", step, row);
        } else if (isReplaced(step, clock)) {
            breach(report, "binding-clock-replaced", step, row);
        }
        if (step.extension() != null) {
            breach(report, "binding-clock-extended", step, row);
        }
        if (isHeldUp(step)) {
            breach(report, "binding-step-held-up", step, row);
        }
    }

    private static @Nullable StepClock find(Step step, Floor.BoundClock bound) {
        return step.clocks().stream()
                .filter(clock -> clock.start() == bound.start()
                        && Objects.equals(bound.event(), clock.of())
                        && bound.law().equals(clock.binding())
                        && clock.branch() == Branch.BOTH)
                .findFirst()
                .orElse(null);
    }

    private static boolean isReplaced(Step step, StepClock clock) {
        List<StepClock> clocks = step.clocks();
        return clocks.subList(clocks.indexOf(clock) + 1, clocks.size()).stream().anyMatch(StepClock::supersedes);
    }

    /// A condition that the template does not know: a gate of the step, or another step that claims to
    /// come first.
    private boolean isHeldUp(Step step) {
        List<Gate> known = template.step(step.key()).map(Step::gates).orElse(List.of());
        return !known.containsAll(step.gates())
                || procedure.steps().stream()
                        .anyMatch(other -> claimsFirst(other, step) && !templateKnows(other, step));
    }

    private boolean templateKnows(Step other, Step step) {
        return template.step(other.key()).map(known -> claimsFirst(known, step)).orElse(false);
    }

    private static boolean claimsFirst(Step other, Step step) {
        return other.before().contains(step.key());
    }

    private static void breach(Report report, String rule, Step step, LawRow row) {
        breach(report, rule, step, row, row.clock());
    }

    private static void breach(Report report, String rule, Step step, LawRow row, @Nullable Span limit) {
        Map<String, String> values = new HashMap<>(StepFloor.names(step));
        values.put("limit", limit == null ? "" : limit.inWords());
        values.put("limitEn", limit == null ? "" : limit.inEnglish());
        values.put("duty", row.duty().id());
        values.put("dutyEn", row.duty().en());
        report.breach(Report.Place.step(step.key()), rule, row, values);
    }
}
