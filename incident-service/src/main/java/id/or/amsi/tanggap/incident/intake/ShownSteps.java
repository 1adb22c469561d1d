package id.or.amsi.tanggap.incident.intake;

import id.or.amsi.tanggap.incident.deadline.StepState;
import id.or.amsi.tanggap.incident.intake.OwnReport.OwnStep;
import id.or.amsi.tanggap.incident.intake.OwnReports.StepRow;
import id.or.amsi.tanggap.incident.procedure.Procedure;
import id.or.amsi.tanggap.incident.procedure.Step;
import id.or.amsi.tanggap.incident.procedure.Title;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Steps in the procedure's order and in plain words.
final class ShownSteps {
    private static final Title WAITING = new Title("Belum dimulai", "Not begun yet");
    private static final Title ACTIVE = new Title("Sedang dikerjakan", "Being done");
    private static final Title DONE = new Title("Sudah dikerjakan", "Done");
    private static final Title SKIPPED = new Title("Tidak dilakukan, dengan alasan", "Left out, for a reason");
    private static final Title NOT_APPLICABLE = new Title("Tidak diperlukan", "Not needed");

    private ShownSteps() {}

    static List<OwnStep> of(Procedure procedure, List<StepRow> rows, ShownTimes times) {
        List<String> order = procedure.steps().stream().map(Step::key).toList();
        return rows.stream()
                .filter(row -> row.state() != StepState.NOT_APPLICABLE)
                .sorted(Comparator.comparingInt((StepRow row) -> order.indexOf(row.key()))
                        .thenComparingInt(StepRow::occurrence))
                .flatMap(row -> procedure.step(row.key()).map(step -> shown(procedure, step, row, times)).stream())
                .toList();
    }

    private static OwnStep shown(Procedure procedure, Step step, StepRow row, ShownTimes times) {
        Title function = procedure
                .function(row.function())
                .map(Procedure.Function::title)
                .orElse(new Title(row.function(), row.function()));
        return new OwnStep(
                step.number(), row.occurrence(), step.title(), function, words(row.state()), due(row, times));
    }

    private static @Nullable Instant due(StepRow row, ShownTimes times) {
        Instant due = row.dueAt();
        return due == null || row.state() != StepState.ACTIVE ? null : times.rounded(due);
    }

    private static Title words(StepState state) {
        return switch (state) {
            case WAITING -> WAITING;
            case ACTIVE -> ACTIVE;
            case DONE -> DONE;
            case SKIPPED -> SKIPPED;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
        };
    }
}
