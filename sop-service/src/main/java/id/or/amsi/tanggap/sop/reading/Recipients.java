package id.or.amsi.tanggap.sop.reading;

import id.or.amsi.tanggap.sop.procedure.Procedure;
import id.or.amsi.tanggap.sop.procedure.ProcedureFunction;
import id.or.amsi.tanggap.sop.procedure.Rung;
import java.util.List;
import java.util.stream.Stream;

/// Who sees a report, and who only hears that something is late: functions in plain words. Names of people are not on
/// a page that anybody copies; whoever reports sees them before sending.
record Recipients(Timeline timeline) {

    /// Whoever acts in a step, hears of a late one, or steps in.
    List<Recipient> all() {
        Procedure procedure = timeline.procedure();
        return procedure.functions().stream()
                .filter(ProcedureFunction::appointed)
                .map(this::recipient)
                .toList();
    }

    /// What leaves the outlet when a step is late: nothing, unless a rung says so.
    String outside() {
        Procedure procedure = timeline.procedure();
        return rungs(procedure)
                .filter(Rung::onlyWithConsent)
                .flatMap(rung -> procedure.function(rung.function()).stream())
                .findFirst()
                .map(function -> timeline.words().text("seesOutside", timeline.plain(function)))
                .orElse("");
    }

    private static Stream<Rung> rungs(Procedure procedure) {
        return Stream.concat(
                procedure.ladder().stream(),
                procedure.steps().stream()
                        .flatMap(step -> Stream.ofNullable(step.ladder()))
                        .flatMap(List::stream));
    }

    private Recipient recipient(ProcedureFunction function) {
        return new Recipient(timeline.plain(function), timeline.words().of(function.title()));
    }

    /// @param formal how the SOP calls it
    record Recipient(String plain, String formal) {}
}
