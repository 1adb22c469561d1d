package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.sop.member.Member;
import id.or.amsi.tanggap.sop.member.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The SOP names who approves it, and how many of them must. It is an edit: whoever makes it does not approve.
/// Nobody loses their say behind their back: only one of those who have it takes some of it away.
@ApplicationScoped
class NameApprovers {
    private static final String ROLE = "DIRECTOR";

    private final Drafts drafts;
    private final Members members;
    private final Scopes scopes;

    NameApprovers(Drafts drafts, Members members, Scopes scopes) {
        this.drafts = drafts;
        this.members = members;
        this.scopes = scopes;
    }

    /// @throws RefusedException 422 for somebody who is no director, and for more approvals than there are people; 409
    ///     for somebody without a say who would take another's
    @Transactional
    SopVersion name(UUID sopId, ApproversChoice choice, @Nullable String ifMatch) {
        SopVersion draft = drafts.open(sopId, Part.APPROVERS, ifMatch);
        Map<UUID, Member> active = members.active();
        List<UUID> people = new ArrayList<>();
        for (UUID membership : choice.membershipIds()) {
            Member member = active.get(membership);
            if (member == null || !member.holds(ROLE)) {
                throw new RefusedException(
                        new SopRefusal.NotEligible("approver", membership.toString(), Eligibility.DIRECTOR));
            }
            people.add(member.personId());
        }
        long most = people.isEmpty()
                ? active.values().stream().filter(member -> member.holds(ROLE)).count()
                : people.size();
        if (choice.quorum() > most) {
            throw new RefusedException(new SopRefusal.QuorumOutOfReach(choice.quorum(), most));
        }
        Approvers wanted = new Approvers(people, choice.quorum());
        UUID person = scopes.person();
        boolean maySpeak = people(active, member -> member.holds(ROLE)).contains(person);
        if (!draft.approvers().mayBecome(wanted, people(active, member -> member.keeps(ROLE)), person, maySpeak)) {
            throw new RefusedException(new SopRefusal.ApproversKept());
        }
        return drafts.store(draft, wanted);
    }

    private static Set<UUID> people(Map<UUID, Member> active, Predicate<Member> which) {
        return active.values().stream().filter(which).map(Member::personId).collect(Collectors.toUnmodifiableSet());
    }
}
