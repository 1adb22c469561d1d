package id.or.amsi.tanggap.incident.access;

import id.or.amsi.tanggap.incident.procedure.PinnedProcedure;
import id.or.amsi.tanggap.incident.procedure.Procedure;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who acts and who hears in one incident: the functions of its procedure, the people who fill them today, and those
/// who are kept out because they are involved. Pure: the same people and exclusions give the same answers.
///
/// What it promises: nobody who is excluded owns or hears anything; as long as the outside alternate is there and not
/// excluded, everything has an owner and somebody hears.
public final class Line {
    static final String DIRECTORATE = "directorate";
    static final String AFFECTED_PERSON = "affected-person";
    static final String ASSOCIATION = "association-coordinator";
    private static final String FOCAL_POINT = "focal-point";

    private final Procedure procedure;
    private final boolean fallback;
    private final List<Seat> seats;
    private final List<Member> members;
    private final Set<UUID> excluded;

    private Line(Procedure procedure, boolean fallback, List<Seat> seats, List<Member> members, Set<UUID> excluded) {
        this.procedure = procedure;
        this.fallback = fallback;
        this.seats = seats;
        this.members = List.copyOf(members);
        this.excluded = Set.copyOf(excluded);
    }

    /// With nobody excluded.
    ///
    /// @param members the active ones, in the order of their memberships
    public static Line of(PinnedProcedure pinned, List<Member> members) {
        return new Line(pinned.procedure(), pinned.pin().fallback(), Seats.of(pinned, members), members, Set.of());
    }

    /// The same line without these people; earlier exclusions are forgotten.
    public Line without(Set<UUID> people) {
        return new Line(procedure, fallback, seats, members, people);
    }

    /// Those named and, for each function that one of them holds or steps in for, whoever holds a function above it.
    public Set<UUID> closure(Set<UUID> named) {
        Set<UUID> closure = new HashSet<>(named);
        seats.stream()
                .filter(seat -> seat.people().stream().anyMatch(named::contains))
                .flatMap(seat -> upwards(seat.function()).skip(1))
                .flatMap(above -> seats.stream().filter(seat -> seat.function().equals(above) && !seat.alternate()))
                .forEach(seat -> closure.addAll(seat.people()));
        return Set.copyOf(closure);
    }

    /// Who does what the function has to do: its holder, else an alternate, else the outside alternate, else nobody.
    /// What is the affected person's to do is recorded by the focal point.
    public Optional<UUID> owner(String function) {
        String acting = function.equals(AFFECTED_PERSON) ? FOCAL_POINT : function;
        return Stream.concat(holders(acting).stream(), outside().stream()).findFirst();
    }

    /// Who takes an incident over that nobody has any more.
    public Optional<UUID> keeper() {
        return owner(FOCAL_POINT);
    }

    /// Who hears a rung of the ladder that names the function: its holders; if nobody of it is left, those of the next
    /// function above; else the outside alternate; else nobody.
    public List<UUID> recipients(String function) {
        return Stream.concat(upwards(function).map(this::holders), Stream.of(outside()))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// True if the person may be given the incident: a handler of the outlet who is not excluded.
    public boolean admits(UUID person) {
        return !excluded.contains(person)
                && members.stream()
                        .anyMatch(member ->
                                member.isHandler() && member.personId().equals(person));
    }

    /// Everybody who may be given the incident: those who fill a function first, in the SOP's order.
    public List<UUID> handlers() {
        return Stream.concat(seats.stream().map(Seat::holder), members.stream().map(Member::personId))
                .filter(Objects::nonNull)
                .filter(this::admits)
                .distinct()
                .toList();
    }

    /// Those who are appointed to a function or step in, whether they are here today or not.
    public Set<UUID> people(String function) {
        return people(seat -> seat.function().equals(function));
    }

    /// Who is meant by an appointed membership.
    public Set<UUID> people(UUID membershipId) {
        return people(seat -> seat.membershipId().equals(membershipId));
    }

    private Set<UUID> people(Predicate<Seat> wanted) {
        Set<UUID> people = new HashSet<>();
        seats.stream().filter(wanted).forEach(seat -> people.addAll(seat.people()));
        return Set.copyOf(people);
    }

    private List<UUID> holders(@Nullable String function) {
        List<UUID> primaries = holders(function, false);
        return primaries.isEmpty() ? holders(function, true) : primaries;
    }

    /// Without an SOP everybody could fill everything: then one of them is enough.
    private List<UUID> holders(@Nullable String function, boolean alternate) {
        return seats.stream()
                .filter(seat -> seat.function().equals(function) && seat.alternate() == alternate)
                .map(Seat::holder)
                .filter(Objects::nonNull)
                .filter(person -> !excluded.contains(person))
                .distinct()
                .limit(fallback ? 1 : Long.MAX_VALUE)
                .toList();
    }

    private List<UUID> outside() {
        return holders(procedure.outsideAlternate());
    }

    /// The function itself and those above it, from below; ends even if somebody wrote a circle.
    private Stream<String> upwards(String function) {
        return Stream.iterate(function, Objects::nonNull, this::above)
                .limit(procedure.functions().size() + 1L);
    }

    private @Nullable String above(String function) {
        return procedure.function(function).map(Procedure.Function::above).orElse(null);
    }
}
