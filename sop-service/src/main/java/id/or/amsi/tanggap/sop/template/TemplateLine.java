package id.or.amsi.tanggap.sop.template;

import id.or.amsi.tanggap.sop.procedure.Text;
import java.time.Instant;

/// A template in a list.
///
/// @param templateKey for example `kbgo`
/// @param contentHash SHA-256 of the document as canonical JSON
/// @param procedureHash SHA-256 of its procedure as canonical JSON
public record TemplateLine(
        String templateKey,
        int version,
        String kind,
        Text title,
        String contentHash,
        String procedureHash,
        Instant publishedAt) {

    TemplateLine(
            String templateKey,
            int version,
            String kind,
            String titleId,
            String titleEn,
            String contentHash,
            String procedureHash,
            Instant publishedAt) {
        this(templateKey, version, kind, new Text(titleId, titleEn), contentHash, procedureHash, publishedAt);
    }
}
