package id.or.amsi.tanggap.sop.acknowledgement;

import id.or.amsi.tanggap.sop.procedure.Text;
import java.util.List;
import java.util.UUID;

/// What the caller still has to read of an SOP in force.
///
/// @param contentHash of the version; whoever acknowledges names it
/// @param clauses only those that concern the caller's roles and are new or changed in substance
public record ToAcknowledge(UUID sopId, int version, String kind, String contentHash, List<Unread> clauses) {
    public ToAcknowledge {
        clauses = List.copyOf(clauses);
    }

    /// @param text with the values in it
    public record Unread(String clauseId, Text title, String text) {}

    static ToAcknowledge of(Edition edition, List<Edition.Point> open) {
        return new ToAcknowledge(
                edition.sopId(),
                edition.version(),
                edition.kind(),
                edition.contentHash(),
                open.stream()
                        .map(Edition.Point::clause)
                        .map(clause -> new Unread(clause.id(), clause.title(), clause.filledText()))
                        .toList());
    }
}
