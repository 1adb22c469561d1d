package id.or.amsi.tanggap.sop.floor;

import id.or.amsi.tanggap.sop.procedure.Procedure;
import id.or.amsi.tanggap.sop.procedure.Rung;
import id.or.amsi.tanggap.sop.procedure.Span;
import id.or.amsi.tanggap.sop.procedure.Step;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whoever hears of an open step in the template hears of it here, no later and on the same condition; also where a
/// step has a ladder of its own.
record LadderFloor(Procedure procedure, Procedure template) {
    void check(Report report) {
        compare(procedure.ladder(), template.ladder(), Report.Place.WHOLE, report);
        for (Step step : procedure.steps()) {
            List<Rung> wanted = template.step(step.key()).map(Step::ladder).orElse(null);
            if (step.ladder() != null || wanted != null) {
                compare(
                        or(step.ladder(), procedure.ladder()),
                        or(wanted, template.ladder()),
                        Report.Place.step(step.key()),
                        report);
            }
        }
    }

    private static List<Rung> or(@Nullable List<Rung> own, List<Rung> general) {
        return own == null ? general : own;
    }

    private static void compare(List<Rung> ladder, List<Rung> wanted, Report.Place place, Report report) {
        List<String> told = ladder.stream().map(Rung::function).toList();
        if (!wanted.stream().map(Rung::function).allMatch(told::contains)) {
            report.refuse(place, "ladder-shortened", Map.of());
        }
        if (wanted.stream()
                .filter(rung -> told.contains(rung.function()))
                .anyMatch(rung -> ladder.stream().noneMatch(kept -> isAsGood(kept, rung)))) {
            report.refuse(place, "ladder-loosened", Map.of());
        }
    }

    private static boolean isAsGood(Rung kept, Rung wanted) {
        return kept.function().equals(wanted.function())
                && kept.onlyWithConsent() == wanted.onlyWithConsent()
                && kept.at().compareTo(wanted.at()) <= 0
                && noLonger(kept.plus(), wanted.plus());
    }

    private static boolean noLonger(@Nullable Span kept, @Nullable Span wanted) {
        return kept == null || (wanted != null && kept.atMost(wanted));
    }
}
