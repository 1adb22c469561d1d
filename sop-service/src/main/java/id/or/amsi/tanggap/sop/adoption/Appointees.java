package id.or.amsi.tanggap.sop.adoption;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who holds a function, all of them, as in a PUT.
///
/// @param people the first is asked first
/// @param alternates step in when none of the people can; other people than those
public record Appointees(
        @NotNull @Size(max = 10) List<@NotNull @Valid Person> people,
        @NotNull @Size(max = 10) List<@NotNull @Valid Person> alternates) {

    /// @param displayName how the published SOP names the person, for example to somebody who reports
    public record Person(
            @NotNull UUID membershipId,

            @Schema(examples = "Sari Utami") @NotBlank @Size(max = 120)
            String displayName) {}
}
