package id.or.amsi.tanggap.sop.adoption;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.sop.document.Document;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The clause or step that the caller was about to edit, where others have edited the very same since.
///
/// @param part for example `clause c07.3`
/// @param before how it read when the caller read it
/// @param now how it reads now; absent if somebody took it out
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Collision(
        String part, JsonNode before, @Nullable JsonNode now) {
    /// @param since the edits that the caller has not seen, in order
    static Optional<Collision> of(Part part, List<PastEdit> since, Document document) {
        JsonNode now = part.in(document).orElse(null);
        return since.stream()
                .flatMap(edit -> edit.before(part).stream())
                .findFirst()
                .filter(before -> !before.equals(now))
                .map(before -> new Collision(part.words(), before, now));
    }
}
