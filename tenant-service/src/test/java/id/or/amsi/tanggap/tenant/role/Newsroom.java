package id.or.amsi.tanggap.tenant.role;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.tenant.member.HeardNews;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.People;
import id.or.amsi.tanggap.tenant.member.Role;
import id.or.amsi.tanggap.tenant.role.RoleRulesTest.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// The real use cases over memory, entered through the rows of `permissions.yaml`, as requests are.
class Newsroom {
    static final int SIZE = 4;
    private static final JsonNode PERMISSIONS = permissions();

    private final People people = new People();
    private final RememberedProposals proposals = new RememberedProposals();
    private final HeardNews news = new HeardNews();
    private Instant now = People.START;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final ChangeRole change = new ChangeRole(people, news, clock);
    private final ProposeRole propose = new ProposeRole(people, proposals, news, clock);
    private final DecideProposal decide = new DecideProposal(people, proposals, news, clock);

    Newsroom() {
        for (Membership founder : RoleRulesTest.founders()) {
            people.add(founder);
        }
    }

    /// The step with its actor chosen.
    Step by(Step step) {
        int[] entitled = IntStream.range(0, SIZE)
                .filter(person -> may(people.all().get(person), operation(step.kind())))
                .toArray();
        return step.entitled() && entitled.length > 0 ? step.by(entitled[step.actor() % entitled.length]) : step;
    }

    private static String operation(Step.Kind kind) {
        return switch (kind) {
            case GRANT -> "grantRole";
            case REVOKE -> "revokeRole";
            case PROPOSE -> "proposeRole";
            case CONFIRM -> "confirmRoleProposal";
            case REJECT -> "rejectRoleProposal";
            case WITHDRAW -> "withdrawRoleProposal";
            case WAIT -> "findMe";
        };
    }

    /// Whether the step was done.
    boolean attempt(Step step) {
        Membership actor = people.all().get(step.actor());
        people.actAs(actor);
        UUID target = people.all().get(step.target()).id();
        if (step.kind() != Step.Kind.WAIT && !may(actor, operation(step.kind()))) {
            return false;
        }
        try {
            return switch (step.kind()) {
                case GRANT -> change.grant(target, step.role()) != null;
                case REVOKE -> change.revoke(target, step.role()) != null;
                case PROPOSE -> propose.propose(target, step.role()) != null;
                case CONFIRM -> has(step) && decide.confirm(proposal(step)) != null;
                case REJECT -> has(step) && decide.reject(proposal(step)) != null;
                case WITHDRAW -> has(step) && decide.withdraw(proposal(step)) != null;
                case WAIT -> {
                    now = now.plus(Duration.ofDays(5));
                    yield true;
                }
            };
        } catch (RefusedException refused) {
            return false;
        }
    }

    List<Set<Role>> roles() {
        return people.all().stream().map(Membership::roles).toList();
    }

    List<Membership> active(Role role) {
        return people.holders(role);
    }

    List<HeardNews.Granted> grantsOfTrust() {
        return news.granted().stream()
                .filter(grant -> grant.role().needsTwoPeople())
                .toList();
    }

    private boolean has(Step step) {
        return step.number() < proposals.all().size();
    }

    private UUID proposal(Step step) {
        return proposals.all().reversed().get(step.number()).id();
    }

    private static boolean may(Membership actor, String operation) {
        for (JsonNode role : PERMISSIONS.required(operation)) {
            if (actor.holds(Role.valueOf(role.asText()))) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode permissions() {
        try (var file = Newsroom.class.getResourceAsStream("/permissions.yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(file)).required("tenant-service");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
