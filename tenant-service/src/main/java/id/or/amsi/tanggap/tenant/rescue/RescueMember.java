package id.or.amsi.tanggap.tenant.rescue;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.tenant.member.MemberNews;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import id.or.amsi.tanggap.tenant.member.Role;
import id.or.amsi.tanggap.tenant.notice.NoticeKind;
import id.or.amsi.tanggap.tenant.notice.Occasion;
import id.or.amsi.tanggap.tenant.role.RoleProposal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/// What the outlet's own people do: ask, stop, complete. The first word and the last one are theirs; the association
/// only agrees, at `AgreeToRescue`.
@ApplicationScoped
class RescueMember {
    private final Rescues rescues;
    private final Memberships memberships;
    private final MemberNews news;
    private final Scopes scopes;
    private final Clock clock;

    RescueMember(Rescues rescues, Memberships memberships, MemberNews news, Scopes scopes, Clock clock) {
        this.rescues = rescues;
        this.memberships = memberships;
        this.news = news;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    RescueAnswer request(RescueRequest request) {
        Membership by = memberships.lockAs(Role.OUTLET_ADMIN);
        Membership member = memberships.present(request.membershipId());
        requireNeed();
        if (rescues.isOneOpen()) {
            throw new RefusedException(new RescueRefusal.AlreadyOpen());
        }
        Rescue rescue = Rescue.of(member, request.credentialChangedAt(), request.identityCheck(), by, now());
        rescues.add(rescue);
        tellAll(rescue, NoticeKind.RESCUE_REQUESTED);
        return answer(rescue.id());
    }

    @Transactional
    RescueAnswer stop(UUID id) {
        memberships.lock();
        Rescue rescue = rescues.known(id);
        Membership by = memberships
                .ofPerson(scopes.person())
                .orElseThrow(() -> new RefusedException(new RescueRefusal.NotYoursToStop()));
        rescue.stop(by, now());
        tellAll(rescue, NoticeKind.RESCUE_STOPPED);
        return answer(id);
    }

    /// One person's roles count again; that one can confirm the others.
    @Transactional
    RescueAnswer complete(UUID id) {
        Membership by = memberships.lockAs(Role.OUTLET_ADMIN);
        Rescue rescue = rescues.known(id);
        requireNeed();
        Membership member = memberships.present(rescue.membership());
        Instant now = now();
        rescue.complete(member, by, rescues.agreementsOfOthers(id), zone(by), now);
        rescues.settle();
        member.trust(member.trust().givenBack(Objects.requireNonNull(by.personId()), now));
        news.changed(member);
        tellAll(rescue, NoticeKind.RESCUE_COMPLETED);
        return answer(id);
    }

    private void requireNeed() {
        if (memberships.active().stream().anyMatch(RoleProposal::isTrusted)) {
            throw new RefusedException(new RescueRefusal.NotNeeded());
        }
    }

    /// As exact as the database keeps it: it compares this time in two rows.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private ZoneId zone(Membership reader) {
        String own = reader.timeZone();
        return ZoneId.of(own == null ? memberships.home().timeZone() : own);
    }

    private RescueAnswer answer(UUID id) {
        return rescues.answer(scopes.tenant(), id).orElseThrow(() -> new RefusedException(new NotFound()));
    }

    private void tellAll(Rescue rescue, NoticeKind kind) {
        String ripeAt = rescue.ripeAt().toString();
        news.mail(new Occasion(kind, rescue.id().toString(), rescue.membership(), ripeAt), memberships.active());
    }
}
