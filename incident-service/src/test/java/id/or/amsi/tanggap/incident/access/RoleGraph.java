package id.or.amsi.tanggap.incident.access;

import id.or.amsi.tanggap.incident.procedure.Appointment;
import id.or.amsi.tanggap.incident.procedure.Pin;
import id.or.amsi.tanggap.incident.procedure.PinnedProcedure;
import id.or.amsi.tanggap.incident.procedure.Procedure;
import id.or.amsi.tanggap.incident.procedure.Title;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/// An outlet with any people in any functions, circles and gaps included, and somebody who is accused.
///
/// @param above function to the next one upwards
record RoleGraph(
        Map<String, @Nullable String> above,
        List<Member> members,
        List<Appointment> appointments,
        boolean fallback,
        Set<UUID> accused) {
    static final String OUTSIDE = "outside-alternate";
    static final List<String> FUNCTIONS =
            List.of("focal-point", "task-force", "task-force-chair", "directorate", "hr", "affected-person", OUTSIDE);
    private static final List<String> ROLES = List.of("HANDLER", "DIRECTOR", "OUTLET_ADMIN", "EDITOR", "STAFF");
    private static final List<UUID> PEOPLE =
            IntStream.range(0, 6).mapToObj(n -> new UUID(1, n)).toList();

    static Arbitrary<RoleGraph> any() {
        Arbitrary<List<Integer>> chain =
                Arbitraries.integers().between(-1, FUNCTIONS.size() - 1).list().ofSize(FUNCTIONS.size());
        Arbitrary<List<Set<String>>> roles =
                Arbitraries.of(ROLES).set().ofMaxSize(3).list().ofSize(PEOPLE.size());
        Arbitrary<List<Boolean>> here =
                Arbitraries.integers().between(0, 9).map(n -> n > 0).list().ofSize(PEOPLE.size());
        Arbitrary<List<Appointment>> appointments = appointment().list().ofMaxSize(16);
        Arbitrary<Set<UUID>> accused = Arbitraries.of(PEOPLE).set().ofMaxSize(2);
        return Combinators.combine(chain, roles, here, appointments, Arbitraries.of(true, false), accused)
                .as((up, role, present, appointed, fallback, named) ->
                        new RoleGraph(above(up), members(role, present), appointed, fallback, named));
    }

    PinnedProcedure pinned() {
        Procedure procedure = new Procedure(
                1,
                "KBGO",
                FUNCTIONS.stream()
                        .map(key -> new Procedure.Function(key, new Title(key, key), above.get(key)))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                OUTSIDE,
                null);
        Pin pin = fallback ? new Pin(null, "kbgo", 1, "hash", true) : new Pin(new UUID(9, 9), null, 1, "hash", false);
        return new PinnedProcedure(pin, new Title("SOP", "SOP"), procedure, fallback ? List.of() : appointments);
    }

    Line line() {
        return Line.of(pinned(), members);
    }

    Member member(UUID person) {
        return members.stream()
                .filter(member -> member.personId().equals(person))
                .findFirst()
                .orElseThrow();
    }

    /// Every function above one, found in another way than the code under test does.
    Set<String> functionsAbove(String function) {
        Set<String> found = new HashSet<>();
        for (String up = above.get(function); up != null && found.add(up); ) {
            up = above.get(up);
        }
        return found;
    }

    /// The same outlet after that person's roles of trust were suspended.
    RoleGraph suspending(UUID person) {
        List<Member> changed = members.stream()
                .map(member -> member.personId().equals(person) ? suspended(member) : member)
                .toList();
        return new RoleGraph(above, changed, appointments, fallback, accused);
    }

    private static Member suspended(Member member) {
        Set<String> lost = new HashSet<>(member.roles());
        lost.retainAll(Set.of("HANDLER", "DIRECTOR"));
        Set<String> kept = new HashSet<>(member.roles());
        kept.removeAll(lost);
        return new Member(member.membershipId(), member.personId(), kept, lost);
    }

    private static Map<String, @Nullable String> above(List<Integer> up) {
        Map<String, @Nullable String> above = new HashMap<>();
        for (int i = 0; i < up.size(); i++) {
            above.put(FUNCTIONS.get(i), up.get(i) < 0 ? null : FUNCTIONS.get(up.get(i)));
        }
        return above;
    }

    private static List<Member> members(List<Set<String>> roles, List<Boolean> here) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            if (here.get(i)) {
                members.add(new Member(membership(PEOPLE.get(i)), PEOPLE.get(i), roles.get(i), Set.of()));
            }
        }
        return members;
    }

    private static Arbitrary<Appointment> appointment() {
        return Combinators.combine(Arbitraries.of(FUNCTIONS), Arbitraries.of(PEOPLE), Arbitraries.of(true, false))
                .as((function, person, alternate) ->
                        new Appointment(function, membership(person), person, "Nama", alternate));
    }

    private static UUID membership(UUID person) {
        return new UUID(2, Objects.requireNonNull(person).getLeastSignificantBits());
    }
}
