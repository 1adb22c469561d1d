package id.or.amsi.tanggap.incident.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.incident.procedure.Appointment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LineTest {

    @Property
    void nobodyInvolvedNorAboveThemActsOrHears(@ForAll("graphs") RoleGraph graph) {
        Line line = graph.line();

        Set<UUID> closure = line.closure(graph.accused());

        assertThat(closure).containsAll(graph.accused()).containsAll(superiors(graph));
        assertThat(reached(line.without(closure))).noneMatch(closure::contains);
    }

    @Property
    void whoeverActsIsHereWithARoleForIt(@ForAll("graphs") RoleGraph graph) {
        Line line = graph.line().without(graph.line().closure(graph.accused()));

        Set<UUID> reached = reached(line);

        assertThat(reached).allSatisfy(person -> {
            Member member = graph.member(person);
            assertThat(member.isHandler() || member.isDirector()).isTrue();
        });
        assertThat(line.owner("hr").stream())
                .allSatisfy(
                        person -> assertThat(graph.member(person).isHandler()).isTrue());
    }

    @Property
    void everythingHasAnOwnerAndAHearerWhileTheOutsideAlternateIsThere(@ForAll("graphs") RoleGraph graph) {
        Set<UUID> closure = graph.line().closure(graph.accused());
        Line line = graph.line().without(closure);

        boolean outsideIsThere = outsideAlternates(graph).anyMatch(person -> !closure.contains(person));

        if (outsideIsThere) {
            assertThat(RoleGraph.FUNCTIONS).allSatisfy(function -> {
                assertThat(line.owner(function)).as(function).isPresent();
                assertThat(line.recipients(function)).as(function).isNotEmpty();
            });
        }
    }

    @Property
    void anAccusedPersonIsNotLetInByHandEither(@ForAll("graphs") RoleGraph graph) {
        Line line = graph.line().without(graph.accused());

        assertThat(graph.members())
                .allSatisfy(member -> assertThat(line.admits(member.personId()))
                        .isEqualTo(member.isHandler() && !graph.accused().contains(member.personId())));
    }

    @Property
    void whoeverIsSuspendedCanStillBeNamedAndDoesNothing(@ForAll("graphs") RoleGraph graph) {
        for (Member member : graph.members()) {
            Line before = graph.line();
            Line line = graph.suspending(member.personId()).line();

            assertThat(line.people(member.membershipId())).isEqualTo(before.people(member.membershipId()));
            assertThat(line.closure(Set.of(member.personId()))).isEqualTo(before.closure(Set.of(member.personId())));
            assertThat(reached(line)).doesNotContain(member.personId());
            assertThat(line.handlers()).doesNotContain(member.personId());
        }
    }

    @Property
    void nobodyIsExcludedWhenNobodyIsAccused(@ForAll("graphs") RoleGraph graph) {
        assertThat(graph.line().closure(Set.of())).isEmpty();
    }

    @Provide
    Arbitrary<RoleGraph> graphs() {
        return RoleGraph.any();
    }

    private static Set<UUID> reached(Line line) {
        return RoleGraph.FUNCTIONS.stream()
                .flatMap(function -> Stream.concat(line.owner(function).stream(), line.recipients(function).stream()))
                .collect(Collectors.toSet());
    }

    private static Set<UUID> superiors(RoleGraph graph) {
        List<Appointment> appointments = graph.pinned().appointments();
        Set<UUID> superiors = new HashSet<>();
        for (Appointment held : appointments) {
            if (graph.accused().contains(held.personId())) {
                Set<String> above = graph.functionsAbove(held.function());
                appointments.stream()
                        .filter(other -> above.contains(other.function()) && !other.alternate())
                        .forEach(other -> superiors.add(other.personId()));
            }
        }
        return superiors;
    }

    private static Stream<UUID> outsideAlternates(RoleGraph graph) {
        Stream<Member> meant = graph.fallback()
                ? graph.members().stream()
                : graph.appointments().stream()
                        .filter(appointment -> appointment.function().equals(RoleGraph.OUTSIDE))
                        .flatMap(appointment -> graph.members().stream()
                                .filter(member -> member.membershipId().equals(appointment.membershipId())));
        return meant.filter(Member::isOutsideManagement).map(Member::personId);
    }
}
