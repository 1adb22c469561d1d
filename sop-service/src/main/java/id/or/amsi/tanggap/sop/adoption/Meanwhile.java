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
    private static final String CLAUSE = "clause ";

    static Meanwhile of(String part, UUID by, Instant at) {
        return new Meanwhile(part, part.startsWith(CLAUSE) ? part.substring(CLAUSE.length()) : null, by, at);
    }
}
