package id.or.amsi.tanggap.sop.adoption;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An edit that came in between.
///
/// @param part for example `clause c07.3`
/// @param clauseId if it was of a clause
/// @param by the person
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Meanwhile(String part, @Nullable String clauseId, UUID by, Instant at) {
    static Meanwhile of(PastEdit edit) {
        boolean ofClause = edit.part().startsWith(Part.CLAUSE);
        String clauseId = ofClause ? edit.part().substring(Part.CLAUSE.length()) : null;
        return new Meanwhile(edit.part(), clauseId, edit.by(), edit.at());
    }
}
