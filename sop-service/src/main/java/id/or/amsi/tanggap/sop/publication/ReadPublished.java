package id.or.amsi.tanggap.sop.publication;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.tenancy.Umbrella;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.sop.adoption.SopVersions;
import id.or.amsi.tanggap.sop.adoption.VersionId;
import id.or.amsi.tanggap.sop.adoption.VersionLine;
import id.or.amsi.tanggap.sop.approval.Approvals;
import id.or.amsi.tanggap.sop.floor.Laws;
import id.or.amsi.tanggap.sop.outlet.Outlets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Reads what is sealed, for every member of the outlet. A draft does not show here.
@ApplicationScoped
class ReadPublished {
    private final SopVersions versions;
    private final PublishedSops published;
    private final Approvals approvals;
    private final Outlets outlets;
    private final Laws laws;
    private final Scopes scopes;
    private final Clock clock;

    ReadPublished(
            SopVersions versions,
            PublishedSops published,
            Approvals approvals,
            Outlets outlets,
            Laws laws,
            Scopes scopes,
            Clock clock) {
        this.versions = versions;
        this.published = published;
        this.approvals = approvals;
        this.outlets = outlets;
        this.laws = laws;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// The newest first, all on one page; 404 while nothing is published.
    @Transactional
    Page<VersionLine> versions(UUID sopId) {
        List<VersionLine> lines = versions.lines(sopId).stream()
                .filter(VersionLine::isPublished)
                .sorted(Comparator.comparing(VersionLine::version).reversed())
                .toList();
        if (lines.isEmpty()) {
            throw new RefusedException(new NotFound());
        }
        return new Page<>(lines, null);
    }

    @Transactional
    PublishedVersion version(VersionId id) {
        return answer(published.require(id));
    }

    /// 404 for the association too, which is no outlet and has no SOP of its own.
    @Transactional
    PublishedVersion inForce(String kind) {
        if (scopes.current().umbrella() != Umbrella.NONE) {
            throw new RefusedException(new NotFound());
        }
        LocalDate today = LocalDate.now(clock.withZone(outlets.own().zone()));
        return answer(published.inForce(kind, today).orElseThrow(() -> new RefusedException(new NotFound())));
    }

    private PublishedVersion answer(SealedRow row) {
        return row.answer(approvals.of(row.id(), row.revision()), CitedLaws.in(row.text(), row.effectiveFrom(), laws));
    }
}
