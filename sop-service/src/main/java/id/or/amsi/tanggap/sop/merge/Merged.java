package id.or.amsi.tanggap.sop.merge;

import id.or.amsi.tanggap.sop.document.Document;
import java.util.List;
import java.util.Optional;

/// A merged document and what became of each part.
///
/// @param document whole, as it would read; where something is open, with the outlet's wording
/// @param parts all of them, in the order in which they are read, those left out among them
public record Merged(Document document, List<Part> parts) {
    public Merged {
        parts = List.copyOf(parts);
    }

    /// What the outlet still has to decide.
    public List<Part> open() {
        return parts.stream().filter(Part::isOpen).toList();
    }

    /// The part with this id.
    public Optional<Part> part(PartId id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }
}
