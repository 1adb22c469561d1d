package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.sop.document.Document;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// In which order a draft is read: all of its chapters, each with its clauses, and all of its attachments. A clause may
/// stand in another chapter than before.
///
/// @param attachments their ids
public record Outline(
        @NotNull @Size(max = 99) List<@NotNull @Valid Row> chapters,

        @NotNull @Size(max = 1_000) List<@NotNull @Size(max = 10) String> attachments) {

    /// @param chapter its id
    /// @param clauses their ids
    public record Row(
            @NotNull @Size(max = 10) String chapter,

            @NotNull @Size(max = 1_000) List<@NotNull @Size(max = 10) String> clauses) {}

    /// The document in this order.
    ///
    /// @return null if something is missing, named twice or unknown
    @Nullable
    Document applied(Document document) {
        SequencedMap<String, List<String>> order = new LinkedHashMap<>();
        chapters.forEach(row -> order.put(row.chapter(), row.clauses()));
        try {
            return order.size() == chapters.size() ? document.arranged(order, attachments) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
