package id.or.amsi.tanggap.sop.adoption;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An edit that was made, with what it changed.
///
/// @param before what the part read until then; the whole document where a newer template came; null where no words
/// were changed
record PastEdit(String part, UUID by, Instant at, @Nullable String before) {
    /// Whether it can have changed the words of another part than the one that it names.
    private boolean isOfTheWhole() {
        return part.startsWith(Part.TEMPLATE);
    }

    /// What a part read before this edit, if this edit can have changed it.
    Optional<JsonNode> before(Part wanted) {
        if (before == null) {
            return Optional.empty();
        }
        if (isOfTheWhole()) {
            return wanted.in(CanonicalJson.read(before, Document.class));
        }
        return part.equals(wanted.words()) ? Optional.of(CanonicalJson.read(before, JsonNode.class)) : Optional.empty();
    }
}
