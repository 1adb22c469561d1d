package id.or.amsi.tanggap.sop.publication;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.sop.adoption.CheckSop;
import id.or.amsi.tanggap.sop.adoption.Seal;
import id.or.amsi.tanggap.sop.adoption.SopState;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.adoption.SopVersions;
import id.or.amsi.tanggap.sop.approval.Approval;
import id.or.amsi.tanggap.sop.approval.Approvals;
import id.or.amsi.tanggap.sop.floor.Laws;
import id.or.amsi.tanggap.sop.outlet.Outlets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// Seals an approved draft: from then on nobody changes it, and from its day on new incidents follow it.
@ApplicationScoped
class PublishSop {
    private final SopVersions versions;
    private final Approvals approvals;
    private final CheckSop check;
    private final Outlets outlets;
    private final Laws laws;
    private final Outbox outbox;
    private final Scopes scopes;
    private final Clock clock;

    PublishSop(
            SopVersions versions,
            Approvals approvals,
            CheckSop check,
            Outlets outlets,
            Laws laws,
            Outbox outbox,
            Scopes scopes,
            Clock clock) {
        this.versions = versions;
        this.approvals = approvals;
        this.check = check;
        this.outlets = outlets;
        this.laws = laws;
        this.outbox = outbox;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    SopVersion publish(UUID sopId, LocalDate effectiveFrom) {
        SopVersion draft = versions.lockedDraft(sopId);
        draft.requireMoveTo(SopState.PUBLISHED);
        check.require(draft, effectiveFrom);
        ZoneId zone = outlets.own().zone();
        LocalDate today = LocalDate.now(clock.withZone(zone));
        List<Approval> given = approvals.of(draft.id(), draft.revision());
        LocalDate review =
                LocalDate.ofInstant(given.getFirst().approvedAt(), zone).plusMonths(SealedSop.monthsToReview(draft));
        if (effectiveFrom.isBefore(today) || !effectiveFrom.isBefore(review)) {
            throw new RefusedException(new PublicationRefusal.DayOutOfRange(today, review.minusDays(1)));
        }
        SealedSop sealed = SealedSop.of(draft, given, laws, effectiveFrom, review);
        Seal seal = sealed.seal();
        draft.publish(seal, scopes.person(), clock.instant());
        versions.flush();
        outbox.append(SopPublished.event(draft, sealed, seal));
        outbox.append(SopInForce.event(draft, scopes.person(), effectiveFrom));
        return draft;
    }
}
