package id.or.amsi.tanggap.tenant.programme;

import id.or.amsi.tanggap.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Reads what one's own outlet applied for and what became of it.
@ApplicationScoped
class ReadOwnApplications {
    private final OwnApplications applications;

    ReadOwnApplications(OwnApplications applications) {
        this.applications = applications;
    }

    /// All on one page: one for each call.
    @Transactional
    Page<OwnApplication> list() {
        return new Page<>(applications.all(), null);
    }
}
