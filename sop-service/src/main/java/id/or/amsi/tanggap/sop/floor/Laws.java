package id.or.amsi.tanggap.sop.floor;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of `laws/` with all their wordings. Clauses and clocks name a row by its id and never carry the number of
/// a law themselves.
@Singleton
public class Laws {
    private static final List<String> FILES =
            List.of("violence", "personal-data", "content", "criminal", "children", "press", "work");

    private final Map<String, LawHistory> histories = new LinkedHashMap<>();

    public Laws() {
        Map<String, List<LawRow>> wordings = new LinkedHashMap<>();
        for (String file : FILES) {
            for (JsonNode node : DataFile.read("laws/" + file + ".yaml")) {
                LawRow row = CanonicalJson.read(node, LawRow.class);
                wordings.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row);
            }
        }
        wordings.forEach((id, rows) -> histories.put(id, new LawHistory(id, rows)));
    }

    /// All wordings of the row with this id.
    public Optional<LawHistory> of(String id) {
        return Optional.ofNullable(histories.get(id));
    }

    /// All rows, in the order of the files.
    public Collection<LawHistory> all() {
        return List.copyOf(histories.values());
    }

    /// The law as it is worded on this day.
    public LawsInForce on(LocalDate day) {
        return new LawsInForce(this, day);
    }
}
