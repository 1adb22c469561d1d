package id.or.amsi.tanggap.sop.reading;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import id.or.amsi.tanggap.sop.publication.CitedLaw;
import id.or.amsi.tanggap.sop.publication.CitedLaws;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How what an SOP cites is named to people, as worded on its first day.
///
/// @param byId by the ids of law rows
record Citations(Map<String, CitedLaw> byId) {
    Citations {
        byId = Map.copyOf(byId);
    }

    static Citations in(CitedLaws laws) {
        return new Citations(laws.rows().stream().collect(toMap(CitedLaw::id, identity())));
    }

    /// An id without a wording on that day is named itself.
    String of(@Nullable String id) {
        String named = String.valueOf(id);
        return row(named).map(CitedLaw::citation).orElse(named);
    }

    Optional<CitedLaw> row(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
