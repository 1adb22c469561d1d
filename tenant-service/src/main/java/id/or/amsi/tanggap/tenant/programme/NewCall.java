package id.or.amsi.tanggap.tenant.programme;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.web.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the secretariat sends to announce a call.
///
/// @param opens by the clocks of the time zone
/// @param closes by the clocks of the time zone; at that moment it is closed
public record NewCall(
        @Schema(examples = "Pendampingan SOP KBGO 2024") @NotBlank @Size(max = 200)
        String title,

        @NotBlank @Size(max = 5000) String description,

        @Schema(examples = "kbgo") @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{1,39}")
        String templateKey,

        @Schema(examples = "2024-07-23T09:00:00") @NotNull LocalDateTime opens,

        @Schema(examples = "2024-07-30T00:00:00") @NotNull LocalDateTime closes,

        @Schema(examples = "Asia/Jakarta") @NotBlank @Size(max = 20)
        String timeZone,

        @Schema(examples = "10") @NotNull @Min(1) @Max(200) Integer seats,

        @NotNull @Valid Eligibility eligibility,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Question> questions) {
    public NewCall {
        questions = questions == null ? List.of() : List.copyOf(questions);
    }

    /// @throws RefusedException if the zone is none of the three, it closes before it opens, or two
    /// questions have one key
    ProgrammeCall checked() {
        LocalMoment from = LocalMoment.of(opens, timeZone);
        LocalMoment until = LocalMoment.of(closes, timeZone);
        if (!until.instant().isAfter(from.instant())) {
            throw new RefusedException(new CallRefusal.TimesReversed());
        }
        ProgrammeCall call = new ProgrammeCall(
                Ids.next(),
                title.strip(),
                description.strip(),
                templateKey,
                from.instant(),
                until.instant(),
                from.zone(),
                seats,
                eligibility,
                questions);
        if (call.keys().size() != questions.size()) {
            throw new RefusedException(new CallRefusal.QuestionTwice());
        }
        return call;
    }
}
