package id.or.amsi.tanggap.tenant.role;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import id.or.amsi.tanggap.tenant.member.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role proposal as members see it.
///
/// @param membershipId whom it is for
/// @param proposedBy the person who proposed
/// @param expiresAt after that nobody can confirm it
/// @param decidedBy the person who confirmed, rejected or withdrew it
@JsonInclude(Include.NON_NULL)
public record Proposal(
        UUID proposalId,
        UUID membershipId,
        Role role,
        ProposalState state,
        UUID proposedBy,
        Instant proposedAt,
        Instant expiresAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt) {

    static Proposal of(RoleProposal proposal, Instant now) {
        return new Proposal(
                proposal.id(),
                proposal.membershipId(),
                proposal.role(),
                proposal.state(now),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.expiresAt(),
                proposal.decidedBy(),
                proposal.decidedAt());
    }
}
