package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.procedure.Procedure;
import id.or.amsi.tanggap.sop.procedure.Repetitions;
import id.or.amsi.tanggap.sop.procedure.Step;
import id.or.amsi.tanggap.sop.procedure.StepClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The steps of the template stay, each with a function, a clock, its gates, its order, its branch and its cases.
record StepFloor(Procedure procedure, Procedure template) {
    void check(Report report) {
        for (Step wanted : template.steps()) {
            procedure
                    .step(wanted.key())
                    .ifPresentOrElse(
                            step -> compare(step, wanted, report), () -> refuse(report, "step-removed", wanted));
        }
        for (Step step : procedure.steps()) {
            if (procedure.function(step.function()).isEmpty()) {
                refuse(report, "step-without-function", step);
            }
        }
        template.limits().stream()
                .filter(limit -> procedure.limits().stream()
                        .noneMatch(kept -> kept.key().equals(limit.key()) && kept.amount() <= limit.amount()))
                .forEach(limit -> report.warn(
                        Report.Place.WHOLE,
                        "limit-longer",
                        Map.of(
                                "limit",
                                limit.title().id(),
                                "limitEn",
                                limit.title().en())));
    }

    private static void compare(Step step, Step wanted, Report report) {
        if (!step.gates().containsAll(wanted.gates())) {
            refuse(report, "gate-removed", wanted);
        }
        if (!step.before().containsAll(wanted.before())) {
            refuse(report, "order-removed", wanted);
        }
        if (!step.branch().covers(wanted.branch())) {
            refuse(report, "branch-narrowed", wanted);
        }
        if (step.appliesWhen() != wanted.appliesWhen() && step.appliesWhen() != Step.AppliesWhen.ALWAYS) {
            refuse(report, "applies-narrowed", wanted);
        }
        if (step.clocks().isEmpty() && !wanted.clocks().isEmpty()) {
            refuse(report, "step-without-clock", wanted);
        } else if (isLonger(step.clocks(), wanted.clocks())) {
            warn(report, "clock-longer-than-template", wanted);
        }
        if (times(step) < times(wanted)) {
            warn(report, "repetitions-fewer", wanted);
        }
    }

    /// Clocks that a law binds are the business of [ClockFloor].
    private static boolean isLonger(List<StepClock> clocks, List<StepClock> wanted) {
        return wanted.stream()
                .filter(clock -> clock.binding() == null)
                .anyMatch(clock -> clocks.stream()
                        .filter(kept -> startsAs(kept, clock))
                        .noneMatch(kept -> kept.longest().atMost(clock.longest())));
    }

    private static boolean startsAs(StepClock kept, StepClock clock) {
        return kept.start() == clock.start()
                && Optional.ofNullable(kept.of()).equals(Optional.ofNullable(clock.of()))
                && kept.branch().covers(clock.branch());
    }

    private static int times(Step step) {
        Repetitions repetitions = step.repetitions();
        return repetitions == null ? 0 : repetitions.at().size();
    }

    private static void refuse(Report report, String rule, Step step) {
        report.refuse(Report.Place.step(step.key()), rule, names(step));
    }

    private static void warn(Report report, String rule, Step step) {
        report.warn(Report.Place.step(step.key()), rule, names(step));
    }

    static Map<String, String> names(Step step) {
        return Map.of(
                "number",
                step.number(),
                "step",
                step.title().id(),
                "stepEn",
                step.title().en());
    }
}
