package id.or.amsi.tanggap.tenant.role;

import static id.or.amsi.tanggap.tenant.member.People.active;
import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Role;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// Random people do random things to each other; a simple model says what must come of it.
class RoleRulesTest {

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whateverPeopleDoNobodyBecomesHandlerWithoutTwoOthers(@ForAll("steps") List<Step> steps) {
        Newsroom newsroom = new Newsroom();
        Model model = new Model(newsroom);

        for (Step drawn : steps) {
            Step step = newsroom.by(drawn);
            boolean expected = model.expect(step);
            boolean happened = newsroom.attempt(step);

            assertThat(happened).as("%s", step).isEqualTo(expected);
            assertThat(newsroom.roles()).as("roles after %s", step).isEqualTo(model.roles());
            assertThat(newsroom.active(Role.OUTLET_ADMIN)).as("administrators").isNotEmpty();
            assertThat(newsroom.active(Role.DIRECTOR)).as("directors").isNotEmpty();
            assertThat(newsroom.grantsOfTrust()).allSatisfy(grant -> {
                assertThat(grant.grant().grantedBy()).isNotNull().isNotEqualTo(grant.person());
                assertThat(grant.grant().confirmedBy())
                        .isNotNull()
                        .isNotEqualTo(grant.person())
                        .isNotEqualTo(grant.grant().grantedBy());
            });
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step.Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(Step.Kind.PROPOSE)),
                Tuple.of(8, Arbitraries.just(Step.Kind.CONFIRM)),
                Tuple.of(4, Arbitraries.just(Step.Kind.GRANT)),
                Tuple.of(3, Arbitraries.just(Step.Kind.REVOKE)),
                Tuple.of(2, Arbitraries.of(Step.Kind.class)));
        Arbitrary<Role> roles = Arbitraries.of(Role.OUTLET_ADMIN, Role.DIRECTOR, Role.HANDLER, Role.EDITOR);
        Arbitrary<Integer> people = Arbitraries.integers().between(0, Newsroom.SIZE - 1);
        return Combinators.combine(
                        kinds,
                        people,
                        people,
                        roles,
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, true, true, false))
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(120);
    }

    /// @param number chooses one of the newest proposals, 0 the newest
    /// @param entitled whether the actor is chosen among those whom the table of permissions lets in
    record Step(Kind kind, int actor, int target, Role role, int number, boolean entitled) {
        Step by(int person) {
            return new Step(kind, person, target, role, number, entitled);
        }

        enum Kind {
            GRANT,
            REVOKE,
            PROPOSE,
            CONFIRM,
            REJECT,
            WITHDRAW,
            WAIT
        }
    }

    static Membership[] founders() {
        return new Membership[] {
            active("Ani", Role.OUTLET_ADMIN), active("Dewi", Role.DIRECTOR), active("Sari", Role.STAFF), active("Tuti")
        };
    }
}
