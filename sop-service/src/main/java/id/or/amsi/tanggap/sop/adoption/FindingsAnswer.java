package id.or.amsi.tanggap.sop.adoption;

import java.util.List;

/// What the floor says of a draft.
///
/// @param blocking how many of them keep it from being submitted and published
public record FindingsAnswer(long blocking, List<FindingAnswer> items) {
    public FindingsAnswer {
        items = List.copyOf(items);
    }

    static FindingsAnswer of(List<FindingAnswer> findings) {
        return new FindingsAnswer(
                findings.stream().filter(FindingAnswer::blocking).count(), findings);
    }
}
