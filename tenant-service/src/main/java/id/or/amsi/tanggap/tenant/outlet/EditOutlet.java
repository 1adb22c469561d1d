package id.or.amsi.tanggap.tenant.outlet;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.tenant.chapter.Chapters;
import id.or.amsi.tanggap.tenant.organisation.OpenOrganisation;
import id.or.amsi.tanggap.tenant.organisation.Reconciliation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The secretariat corrects what it knows of an outlet. The domain stays: it is the name by which tokens are asked for.
@ApplicationScoped
class EditOutlet {
    private final Outlets outlets;
    private final Chapters chapters;
    private final OpenOrganisation organisation;
    private final Reconciliation reconciliation;

    EditOutlet(Outlets outlets, Chapters chapters, OpenOrganisation organisation, Reconciliation reconciliation) {
        this.outlets = outlets;
        this.chapters = chapters;
        this.organisation = organisation;
        this.reconciliation = reconciliation;
    }

    @Transactional
    Outlet edit(UUID outletId, OutletEdit edit, @Nullable String ifMatch) {
        Outlet outlet = outlets.requireLocked(outletId);
        EntityTags.require(ifMatch, outlet.version());
        OutletDetails details = edit.checked();
        if (!details.chapterId().equals(outlet.answer().chapterId()) && !chapters.takesOutlets(details.chapterId())) {
            throw new RefusedException(new OutletRefusal.UnknownChapter());
        }
        outlet.describe(details);
        organisation.rename(outletId, details.name());
        outlets.flush();
        reconciliation.mark(outletId);
        return outlet;
    }
}
