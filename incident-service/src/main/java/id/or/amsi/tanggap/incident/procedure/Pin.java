package id.or.amsi.tanggap.incident.procedure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which version of which procedure an incident keeps, whatever is published later.
///
/// @param sopId the outlet's SOP; null for a fallback
/// @param templateKey the association's template; null unless it stands in for a SOP
/// @param contentHash of the sealed document, in hex
/// @param fallback true if the outlet had no SOP in force
public record Pin(
        @Nullable UUID sopId, @Nullable String templateKey, int version, String contentHash, boolean fallback) {
    public Pin {
        if (fallback == (templateKey == null) || fallback != (sopId == null)) {
            throw new IllegalArgumentException("a pin names a SOP or, as a fallback, a template");
        }
    }

    static Pin sop(UUID sopId, int version, String contentHash) {
        return new Pin(sopId, null, version, contentHash, false);
    }

    static Pin template(String templateKey, int version, String contentHash) {
        return new Pin(null, templateKey, version, contentHash, true);
    }
}
