package id.or.amsi.tanggap.sop.template;

import id.or.amsi.tanggap.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Reads the association's templates.
@ApplicationScoped
class ReadTemplates {
    private final Templates templates;

    ReadTemplates(Templates templates) {
        this.templates = templates;
    }

    /// All on one page: there is a template for each kind of incident.
    @Transactional
    Page<TemplateLine> list() {
        return new Page<>(templates.newest(), null);
    }

    @Transactional
    TemplateAnswer find(TemplateId id) {
        TemplateVersion version = templates.require(id);
        return new TemplateAnswer(version.line(), version.document());
    }
}
