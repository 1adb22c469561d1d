package id.or.amsi.tanggap.incident.handling;

import id.or.amsi.tanggap.incident.confidential.Secret;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// @param note kept sealed, for those who handle the incident
public record NoteRequest(@Size(max = 5000) @Nullable String note) {
    @Nullable
    Secret secret() {
        return note == null || note.isBlank() ? null : new Secret(note);
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
