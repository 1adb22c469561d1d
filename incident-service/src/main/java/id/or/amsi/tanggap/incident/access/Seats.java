package id.or.amsi.tanggap.incident.access;

import static java.util.stream.Collectors.toMap;

import id.or.amsi.tanggap.incident.procedure.Appointment;
import id.or.amsi.tanggap.incident.procedure.PinnedProcedure;
import id.or.amsi.tanggap.incident.procedure.Procedure;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who fills the functions of a procedure today: those whom the SOP appoints, or, without an SOP, the outlet's
/// independent handlers and its directors.
final class Seats {
    private static final Set<String> NOBODY_IS_APPOINTED = Set.of(Line.AFFECTED_PERSON, Line.ASSOCIATION);

    private final @Nullable String outsideAlternate;
    private final Map<UUID, Member> members;

    private Seats(@Nullable String outsideAlternate, List<Member> members) {
        this.outsideAlternate = outsideAlternate;
        this.members = members.stream().collect(toMap(Member::membershipId, member -> member));
    }

    static List<Seat> of(PinnedProcedure pinned, List<Member> members) {
        Procedure procedure = pinned.procedure();
        Seats seats = new Seats(procedure.outsideAlternate(), members);
        return pinned.pin().fallback()
                ? procedure.functions().stream()
                        .map(Procedure.Function::key)
                        .filter(key -> !NOBODY_IS_APPOINTED.contains(key))
                        .flatMap(key -> seats.byRole(key, members))
                        .toList()
                : pinned.appointments().stream().map(seats::appointed).toList();
    }

    /// Whose roles are suspended keeps the seat, so that they can be named as involved, and does not fill it.
    private Stream<Seat> byRole(String function, List<Member> inOrder) {
        Predicate<Member> fit =
                fit(function, false).and(member -> function.equals(Line.DIRECTORATE) || member.isIndependent());
        return inOrder.stream()
                .filter(member -> fit.test(member.ifTrusted()))
                .map(member -> new Seat(
                        function,
                        member.membershipId(),
                        false,
                        Set.of(member.personId()),
                        fit.test(member) ? member.personId() : null));
    }

    private Seat appointed(Appointment appointment) {
        Member member = members.get(appointment.membershipId());
        Set<UUID> people = new HashSet<>();
        Stream.of(appointment.personId(), member == null ? null : member.personId())
                .filter(Objects::nonNull)
                .forEach(people::add);
        boolean fits = member != null
                && fit(appointment.function(), appointment.alternate()).test(member);
        return new Seat(
                appointment.function(),
                appointment.membershipId(),
                appointment.alternate(),
                people,
                member != null && fits ? member.personId() : null);
    }

    /// The roles that somebody needs on the day, not only when they were appointed.
    private Predicate<Member> fit(String function, boolean alternate) {
        if (function.equals(outsideAlternate)) {
            return Member::isOutsideManagement;
        }
        if (function.equals(Line.DIRECTORATE)) {
            return alternate ? Member::isIndependent : Member::isDirector;
        }
        return Member::isHandler;
    }
}
