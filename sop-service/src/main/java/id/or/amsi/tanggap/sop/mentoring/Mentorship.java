package id.or.amsi.tanggap.sop.mentoring;

import java.time.Instant;
import java.util.UUID;

/// A grant as its mentor sees it.
public record Mentorship(UUID grantId, UUID outletId, Instant endsAt) {
    static Mentorship of(MentoringGrant grant) {
        return new Mentorship(grant.grantId(), grant.outletId(), grant.endsAt());
    }
}
