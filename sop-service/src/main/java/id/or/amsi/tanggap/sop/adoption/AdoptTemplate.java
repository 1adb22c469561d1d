package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.sop.template.TemplateVersion;
import id.or.amsi.tanggap.sop.template.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// An outlet takes the association's template as the first draft of its own SOP.
@ApplicationScoped
class AdoptTemplate {
    private final Templates templates;
    private final SopVersions versions;
    private final Scopes scopes;
    private final Clock clock;

    AdoptTemplate(Templates templates, SopVersions versions, Scopes scopes, Clock clock) {
        this.templates = templates;
        this.versions = versions;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    SopVersion adopt(String templateKey) {
        TemplateVersion template = templates
                .newest(templateKey)
                .orElseThrow(() -> new RefusedException(new SopRefusal.UnknownTemplate(templateKey)));
        Origin origin = new Origin(template.kind(), template.key(), template.version(), template.document());
        UUID sopId = Ids.next();
        if (!versions.open(sopId, origin, scopes.person())) {
            throw new RefusedException(new SopRefusal.AdoptedAlready(origin.kind()));
        }
        SopVersion first = new SopVersion(sopId, origin, scopes.person(), clock.instant());
        versions.add(first);
        return first;
    }
}
