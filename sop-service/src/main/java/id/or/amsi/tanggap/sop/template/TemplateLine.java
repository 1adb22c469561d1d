package id.or.amsi.tanggap.sop.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A template in a list.
///
/// @param templateKey for example `kbgo`
/// @param contentHash SHA-256 of the document as canonical JSON
/// @param procedureHash SHA-256 of its procedure as canonical JSON
/// @param summary what it changed, if the association said so
/// @param adoptBy the last day on which outlets may use an older version, if there is one
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TemplateLine(
        String templateKey,
        int version,
        String kind,
        Text title,
        String contentHash,
        String procedureHash,
        Instant publishedAt,
        @Nullable Text summary,
        @Nullable LocalDate adoptBy) {}
