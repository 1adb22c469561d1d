package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.sop.member.Member;
import id.or.amsi.tanggap.sop.member.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The SOP names who approves it, and how many of them must. It is an edit: whoever makes it does not approve.
@ApplicationScoped
class NameApprovers {
    private static final String ROLE = "DIRECTOR";

    private final Drafts drafts;
    private final Members members;

    NameApprovers(Drafts drafts, Members members) {
        this.drafts = drafts;
        this.members = members;
    }

    /// @throws RefusedException 422 for somebody who is no director, and for more approvals than there are people
    @Transactional
    SopVersion name(UUID sopId, ApproversChoice choice, @Nullable String ifMatch) {
        SopVersion draft = drafts.open(sopId, ifMatch);
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
        return drafts.store(draft, new Approvers(people, choice.quorum()));
    }
}
