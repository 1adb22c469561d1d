package id.or.amsi.tanggap.sop.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.or.amsi.tanggap.sop.document.Clause;
import org.jspecify.annotations.Nullable;

/// A clause that reads otherwise than before.
///
/// @param before absent for one that was added
/// @param after absent for one that was removed
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClauseChange(
        String clauseId, @Nullable Clause before, @Nullable Clause after) {}
