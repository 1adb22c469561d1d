package id.or.amsi.tanggap.sop.proposal;

import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.merge.Update;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.template.TemplateId;
import id.or.amsi.tanggap.sop.template.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What changed between two versions of a template, read once for all outlets: versions never change.
@ApplicationScoped
class Updates {
    /// Outlets stand on few versions at a time.
    private static final int MOST = 32;

    private final Map<Step, Update> known = new ConcurrentHashMap<>();
    private final Templates templates;

    Updates(Templates templates) {
        this.templates = templates;
    }

    Update of(Proposal proposal) {
        Step step = new Step(proposal.templateKey(), proposal.fromVersion(), proposal.toVersion());
        Update update = known.get(step);
        if (update == null) {
            update = Update.between(document(step.key(), step.from()), document(step.key(), step.to()));
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(step, update);
        }
        return update;
    }

    private Document document(String key, int version) {
        return CanonicalJson.read(
                templates.require(new TemplateId(key, version)).document(), Document.class);
    }

    private record Step(String key, int from, int to) {}
}
