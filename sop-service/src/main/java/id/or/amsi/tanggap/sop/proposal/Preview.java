package id.or.amsi.tanggap.sop.proposal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import id.or.amsi.tanggap.sop.adoption.FindingAnswer;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.merge.Merged;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The whole SOP as it would read.
///
/// @param undecided how many parts wait for a decision; they read as the outlet has them
/// @param contentHash SHA-256 of the document as canonical JSON; whoever accepts names it
/// @param findings what the floor of the newer template says of it
public record Preview(
        int undecided,
        String contentHash,

        @JsonRawValue @Schema(implementation = Document.class)
        String document,

        List<FindingAnswer> findings) {
    public Preview {
        findings = List.copyOf(findings);
    }

    static Preview of(Merged merged, List<FindingAnswer> findings) {
        return new Preview(
                merged.open().size(),
                merged.document().contentHash(),
                CanonicalJson.write(merged.document()),
                findings);
    }
}
