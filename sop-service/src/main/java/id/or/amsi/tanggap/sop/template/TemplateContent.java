package id.or.amsi.tanggap.sop.template;

import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.Text;

/// What a template says, written and hashed.
///
/// @param document canonical JSON
/// @param contentHash SHA-256 of the document
/// @param procedureHash SHA-256 of the procedure in it, canonical
record TemplateContent(String kind, Text title, String document, String contentHash, String procedureHash) {
    static TemplateContent of(Document document) {
        return new TemplateContent(
                document.kind(),
                document.title(),
                CanonicalJson.write(document),
                document.contentHash(),
                document.procedureHash());
    }
}
