package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// A newer version of the template comes into the draft, merged; where nothing is being written, the next version is
/// begun with it. It is an edit like any other: whoever accepts it does not approve it.
@ApplicationScoped
public class AdoptUpdate {
    private final SopVersions versions;
    private final Scopes scopes;
    private final Clock clock;

    AdoptUpdate(SopVersions versions, Scopes scopes, Clock clock) {
        this.versions = versions;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// Inside a transaction that has locked the SOP.
    ///
    /// @param templateVersion the newer one, whose proposal the acting person accepts
    public SopVersion adopt(UUID sopId, int templateVersion, Document merged) {
        SopVersion draft = draft(versions.working(sopId));
        versions.account(draft, scopes.person(), Part.template(draft.templateKey(), templateVersion), draft.document());
        draft.update(templateVersion, CanonicalJson.write(merged));
        versions.flush();
        return draft;
    }

    private SopVersion draft(SopVersion working) {
        if (working.state() != SopState.PUBLISHED) {
            return working;
        }
        SopVersion next = working.next(scopes.person(), clock.instant());
        versions.add(next);
        return next;
    }
}
