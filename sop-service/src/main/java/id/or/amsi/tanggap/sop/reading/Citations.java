package id.or.amsi.tanggap.sop.reading;

import static java.util.stream.Collectors.toMap;

import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.floor.LawRow;
import id.or.amsi.tanggap.sop.floor.LawsInForce;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How what an SOP cites is named to people, as worded on its first day.
///
/// @param byId by the ids of law rows
/// @param allReviewed whether somebody confirmed each of them
record Citations(Map<String, String> byId, boolean allReviewed) {
    Citations {
        byId = Map.copyOf(byId);
    }

    static Citations in(Document document, LawsInForce laws) {
        List<LawRow> cited = laws.citedBy(document);
        return new Citations(
                cited.stream().collect(toMap(LawRow::id, LawRow::citation)),
                cited.stream().allMatch(row -> row.reviewer() != null));
    }

    /// An id without a wording on that day is named itself.
    String of(@Nullable String id) {
        return byId.getOrDefault(String.valueOf(id), String.valueOf(id));
    }
}
