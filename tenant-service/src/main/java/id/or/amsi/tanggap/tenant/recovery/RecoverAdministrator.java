package id.or.amsi.tanggap.tenant.recovery;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.tenant.member.MemberEvent.MemberLeft;
import id.or.amsi.tanggap.tenant.member.MemberNews;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import id.or.amsi.tanggap.tenant.member.Role;
import id.or.amsi.tanggap.tenant.member.RoleGrant;
import id.or.amsi.tanggap.tenant.notice.NoticeKind;
import id.or.amsi.tanggap.tenant.notice.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

/// Any member asks, everybody hears of it, an administrator or director may object, the director confirms.
@ApplicationScoped
class RecoverAdministrator {
    private final AdministratorRecoveries recoveries;
    private final Memberships memberships;
    private final MemberNews news;
    private final Clock clock;

    RecoverAdministrator(AdministratorRecoveries recoveries, Memberships memberships, MemberNews news, Clock clock) {
        this.recoveries = recoveries;
        this.memberships = memberships;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    AdministratorRecovery request(UUID lost, UUID candidate) {
        memberships.lock();
        recoveries.open().ifPresent(this::makeRoom);
        Membership newcomer = memberships.present(candidate);
        AdministratorRecovery recovery =
                AdministratorRecovery.of(memberships.present(lost), newcomer, memberships.own(), clock.instant());
        recoveries.add(recovery);
        tellAll(recovery, NoticeKind.RECOVERY_REQUESTED);
        return recovery;
    }

    @Transactional
    AdministratorRecovery stop(UUID id) {
        memberships.lock();
        AdministratorRecovery recovery = recoveries.known(id);
        recovery.stop(memberships.own(), clock.instant());
        tellAll(recovery, NoticeKind.RECOVERY_STOPPED);
        return recovery;
    }

    /// The candidate becomes administrator and the lost one ceases to be; nobody becomes a handler by this.
    @Transactional
    AdministratorRecovery confirm(UUID id) {
        memberships.lock();
        Instant now = clock.instant();
        AdministratorRecovery recovery = recoveries.known(id);
        Membership confirmer = memberships.own();
        Membership candidate = memberships.findById(recovery.candidate());
        recovery.confirm(confirmer, candidate, memberships.holders(Role.DIRECTOR), zone(confirmer), now);
        UUID by = Objects.requireNonNull(confirmer.personId());
        RoleGrant grant = RoleGrant.by(recovery.requestedBy(), by, now);
        candidate.grant(Role.OUTLET_ADMIN, grant, memberships.home());
        news.granted(candidate, Role.OUTLET_ADMIN, grant);
        Membership lost = memberships.findById(recovery.lost());
        if (lost.holds(Role.OUTLET_ADMIN)) {
            lost.revoke(Role.OUTLET_ADMIN);
            news.revoked(lost, Role.OUTLET_ADMIN, by);
        }
        tellAll(recovery, NoticeKind.RECOVERY_CONFIRMED);
        news.reconcile();
        return recovery;
    }

    void onMemberLeft(@Observes MemberLeft left) {
        recoveries
                .open()
                .filter(recovery -> recovery.concerns(left.membershipId(), left.personId()))
                .ifPresent(recovery -> recovery.lapse(clock.instant()));
    }

    private ZoneId zone(Membership reader) {
        String own = reader.timeZone();
        return ZoneId.of(own == null ? memberships.home().timeZone() : own);
    }

    private void makeRoom(AdministratorRecovery earlier) {
        if (earlier.state(clock.instant()) == RecoveryState.WAITING) {
            throw new RefusedException(new RecoveryRefusal.AlreadyOpen());
        }
        earlier.expire();
        recoveries.settle();
    }

    private void tellAll(AdministratorRecovery recovery, NoticeKind kind) {
        news.mail(
                new Occasion(
                        kind,
                        recovery.id().toString(),
                        recovery.candidate(),
                        recovery.ripeAt().toString()),
                memberships.active());
    }
}
