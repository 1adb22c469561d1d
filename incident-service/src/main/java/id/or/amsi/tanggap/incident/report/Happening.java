package id.or.amsi.tanggap.incident.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// One thing that happened.
///
/// @param when in the person's own words, for example "Senin malam"
public record Happening(
        @Size(max = 100) @Nullable String when,
        @NotBlank @Size(max = 2000) String what) {
    @Override
    public String toString() {
        return "[confidential]";
    }
}
