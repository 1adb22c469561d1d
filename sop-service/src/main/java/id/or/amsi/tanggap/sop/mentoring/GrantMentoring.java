package id.or.amsi.tanggap.sop.mentoring;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// The outlet decides who of the association reads its drafts, how long, and sees what was read.
@ApplicationScoped
class GrantMentoring {
    private final MentoringGrants grants;
    private final MentoringReads reads;
    private final Scopes scopes;
    private final Clock clock;

    GrantMentoring(MentoringGrants grants, MentoringReads reads, Scopes scopes, Clock clock) {
        this.grants = grants;
        this.reads = reads;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    MentoringGrant grant(MentoringRequest request) {
        if (!grants.isMentor(request.mentorId())) {
            throw new RefusedException(new MentoringRefusal.UnknownMentor());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        MentoringGrant grant = new MentoringGrant(
                Ids.next(),
                scopes.tenant(),
                request.mentorId(),
                scopes.person(),
                now,
                now.plus(Duration.ofDays(request.days())),
                null,
                null);
        grants.add(grant);
        return grant;
    }

    @Transactional
    void revoke(UUID grant) {
        if (!grants.revoke(grant, scopes.person(), clock.instant())) {
            throw new RefusedException(new NotFound());
        }
    }

    /// All on one page: an outlet works with a few mentors.
    @Transactional
    Page<MentoringGrant> list() {
        return new Page<>(grants.ofOutlet(), null);
    }

    @Transactional
    Page<MentoringRead> reads(UUID grant, PageParams page) {
        if (grants.find(grant).isEmpty()) {
            throw new RefusedException(new NotFound());
        }
        return reads.of(grant, page);
    }
}
