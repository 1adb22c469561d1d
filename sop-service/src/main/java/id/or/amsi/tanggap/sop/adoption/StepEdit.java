package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.sop.procedure.Severity;
import id.or.amsi.tanggap.sop.procedure.Span;
import id.or.amsi.tanggap.sop.procedure.Step;
import id.or.amsi.tanggap.sop.procedure.StepClock;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An outlet's times for a step. Units, starts and order are the template's.
///
/// @param clocks one for each clock of the step, in its order
/// @param extension amount of the one extension, in the template's unit; null takes it away
public record StepEdit(
        @NotNull @Size(max = 10) List<@NotNull @Valid Amount> clocks,

        @Schema(examples = "7") @Min(1) @Max(StepEdit.MOST) @Nullable
        Integer extension) {
    static final int MOST = 10_000;

    /// @param amount in the clock's unit
    /// @param bySeverity amounts that replace it for some severities; absent for none
    public record Amount(
            @Schema(examples = "24") @NotNull @Min(0) @Max(StepEdit.MOST)
            Integer amount,

            @Schema(examples = "{\"CRITICAL\": 4}") @Nullable
            Map<Severity, @NotNull @Min(0) @Max(StepEdit.MOST) Integer> bySeverity) {}

    /// The step after the edit.
    ///
    /// @return null if the step has other clocks, no extension, or takes no such amount
    @Nullable
    Step applied(Step step) {
        Span span = step.extension();
        if (clocks.size() != step.clocks().size() || (extension != null && span == null)) {
            return null;
        }
        try {
            List<StepClock> changed = new ArrayList<>();
            for (int i = 0; i < clocks.size(); i++) {
                Amount amount = clocks.get(i);
                changed.add(step.clocks()
                        .get(i)
                        .lasting(amount.amount(), amount.bySeverity() == null ? Map.of() : amount.bySeverity()));
            }
            Span longer = extension == null || span == null ? null : new Span(span.type(), extension);
            return step.withClocks(changed).withExtension(longer);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
