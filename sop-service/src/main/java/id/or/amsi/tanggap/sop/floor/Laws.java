package id.or.amsi.tanggap.sop.floor;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The law rows of `laws/law.yaml`. Clauses and clocks name them by id and never carry the number of a
/// law themselves.
@Singleton
public class Laws {
    private final Map<String, LawRow> rows = new LinkedHashMap<>();

    public Laws() {
        for (JsonNode node : DataFile.read("laws/law.yaml")) {
            LawRow row = CanonicalJson.read(node, LawRow.class);
            if (rows.put(row.id(), row) != null) {
                throw new IllegalArgumentException("two law rows " + row.id());
            }
        }
    }

    /// The row with this id.
    public Optional<LawRow> of(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    /// All rows, in the order of the file.
    public Collection<LawRow> all() {
        return List.copyOf(rows.values());
    }

    /// @throws IllegalArgumentException without such a row: only for ids in our own data
    LawRow known(String id) {
        return of(id).orElseThrow(() -> new IllegalArgumentException("no law row " + id));
    }
}
