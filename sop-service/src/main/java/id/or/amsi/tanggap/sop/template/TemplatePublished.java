package id.or.amsi.tanggap.sop.template;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.Text;

/// The newest version of a template, with the whole procedure: `sop.template.v1`.
record TemplatePublished(
        String templateKey,
        int version,
        String kind,
        Text title,
        String contentHash,
        String procedureHash,
        JsonNode procedure) {
    private static final String TYPE = "sop.template.v1";

    static OutgoingEvent event(TemplateId id, Document document) {
        TemplatePublished published = new TemplatePublished(
                id.key(),
                id.version(),
                document.kind(),
                document.title(),
                document.contentHash(),
                document.procedureHash(),
                CanonicalJson.tree(document.procedure()));
        return new OutgoingEvent(TYPE, id.key(), TYPE, published);
    }
}
