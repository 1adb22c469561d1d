package id.or.amsi.tanggap.sop.acknowledgement;

import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.tenancy.Umbrella;
import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import id.or.amsi.tanggap.sop.adoption.SopVersions;
import id.or.amsi.tanggap.sop.member.Member;
import id.or.amsi.tanggap.sop.member.Members;
import id.or.amsi.tanggap.sop.outlet.Outlets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Shows people what they have to know of the SOPs in force, takes their word that they do, and says who did on a day.
@ApplicationScoped
class AcknowledgeSop {
    private final SopVersions versions;
    private final Acknowledgements acknowledgements;
    private final Members members;
    private final Outlets outlets;
    private final Outbox outbox;
    private final Scopes scopes;
    private final Clock clock;

    AcknowledgeSop(
            SopVersions versions,
            Acknowledgements acknowledgements,
            Members members,
            Outlets outlets,
            Outbox outbox,
            Scopes scopes,
            Clock clock) {
        this.versions = versions;
        this.acknowledgements = acknowledgements;
        this.members = members;
        this.outlets = outlets;
        this.outbox = outbox;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// What the caller has still to read, by SOP; empty if they know all, and for the association, which is no outlet.
    @Transactional
    Page<ToAcknowledge> open(PageParams page) {
        if (isOfTheAssociation()) {
            return new Page<>(List.of(), null);
        }
        Set<String> roles = ownRoles();
        Knowledge knowledge = knowledge();
        return cut(
                knowledge.inForce(today()).stream()
                        .map(edition -> ToAcknowledge.of(edition, knowledge.open(edition, scopes.person(), roles)))
                        .filter(sop -> !sop.clauses().isEmpty()),
                ToAcknowledge::sopId,
                page);
    }

    /// Once more is as good as once. What came to concern the caller after they read, with a new role for example, they
    /// are still asked.
    ///
    /// @param shown the clauses that the caller was shown
    /// @return what is left
    @Transactional
    ToAcknowledge acknowledge(UUID sopId, String contentHash, Set<String> shown) {
        if (isOfTheAssociation()) {
            throw new RefusedException(new NotFound());
        }
        versions.lock(sopId);
        Knowledge knowledge = knowledge();
        Edition edition = inForce(knowledge, sopId, today());
        if (!edition.contentHash().equals(contentHash)) {
            throw new RefusedException(new AcknowledgementRefusal.OtherVersion());
        }
        List<Edition.Point> open = knowledge.open(edition, scopes.person(), ownRoles());
        Predicate<Edition.Point> wasShown =
                point -> shown.contains(point.clause().id());
        List<String> read =
                open.stream().filter(wasShown).map(point -> point.clause().id()).toList();
        if (!read.isEmpty()) {
            acknowledgements.add(edition, scopes.person(), read, clock.instant());
            outbox.append(SopAcknowledged.event(edition, read.size(), open.size() - read.size()));
        }
        return ToAcknowledge.of(edition, open.stream().filter(wasShown.negate()).toList());
    }

    /// @param day in the outlet's zone; null is today
    @Transactional
    Page<AcknowledgementLine> on(UUID sopId, @Nullable LocalDate day, PageParams page) {
        ZoneId zone = outlets.own().zone();
        LocalDate on = day == null || day.isAfter(today()) ? today() : day;
        if (on.isBefore(LocalDate.EPOCH)) {
            throw new RefusedException(new NotFound());
        }
        Knowledge knowledge = new Knowledge(
                acknowledgements.editions(),
                acknowledgements.before(on.plusDays(1).atStartOfDay(zone).toInstant()));
        Edition edition = inForce(knowledge, sopId, on);
        Collection<Member> active = members.active().values();
        Set<UUID> present = active.stream().map(Member::personId).collect(Collectors.toSet());
        return cut(
                Stream.concat(
                        active.stream().map(member -> line(knowledge, edition, member)),
                        knowledge.people(sopId).stream()
                                .filter(person -> !present.contains(person))
                                .map(person -> line(knowledge, edition, null, person, List.of()))),
                AcknowledgementLine::personId,
                page);
    }

    /// A page of what was worked out as a whole, in the order of ids.
    private static <T> Page<T> cut(Stream<T> all, Function<T, UUID> id, PageParams page) {
        String after = Objects.toString(page.afterId(), "");
        return Page.of(
                all.filter(one -> id.apply(one).toString().compareTo(after) > 0)
                        .sorted(Comparator.comparing(one -> id.apply(one).toString()))
                        .limit(page.limit() + 1L)
                        .toList(),
                page.limit(),
                one -> id.apply(one).toString());
    }

    private static AcknowledgementLine line(Knowledge knowledge, Edition edition, Member member) {
        List<String> open = ids(knowledge.open(edition, member.personId(), member.roles()));
        return line(knowledge, edition, member.membershipId(), member.personId(), open);
    }

    private static AcknowledgementLine line(
            Knowledge knowledge, Edition edition, @Nullable UUID membership, UUID person, List<String> open) {
        var last = knowledge.last(edition.sopId(), person);
        return new AcknowledgementLine(
                membership,
                person,
                edition.version(),
                last.map(Acknowledgement::version).orElse(null),
                last.map(Acknowledgement::at).orElse(null),
                ids(knowledge.known(edition, person)),
                open);
    }

    private static List<String> ids(List<Edition.Point> points) {
        return points.stream().map(point -> point.clause().id()).toList();
    }

    private Knowledge knowledge() {
        return new Knowledge(acknowledgements.editions(), acknowledgements.all());
    }

    private static Edition inForce(Knowledge knowledge, UUID sopId, LocalDate day) {
        return knowledge.inForce(day).stream()
                .filter(edition -> edition.sopId().equals(sopId))
                .findFirst()
                .orElseThrow(() -> new RefusedException(new NotFound()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(outlets.own().zone()));
    }

    private boolean isOfTheAssociation() {
        return scopes.current().umbrella() != Umbrella.NONE;
    }

    /// All that the caller holds, whatever the session.
    private Set<String> ownRoles() {
        return members.active().values().stream()
                .filter(member -> member.personId().equals(scopes.person()))
                .map(Member::roles)
                .findFirst()
                .orElse(Set.of());
    }
}
