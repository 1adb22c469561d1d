package id.or.amsi.tanggap.sop.publication;

import id.or.amsi.tanggap.sop.adoption.Approvers;
import id.or.amsi.tanggap.sop.approval.Approval;
import java.util.List;
import java.util.UUID;

/// Who approved a sealed version, as it stands in the seal.
///
/// @param approvers who could; empty: any director
/// @param quorum how many had to
/// @param given who did, the first first
record SealedApproval(List<UUID> approvers, int quorum, List<Given> given) {

    /// @param at UTC, to the microsecond
    record Given(UUID by, String at) {}

    static SealedApproval of(Approvers approvers, List<Approval> approvals) {
        return new SealedApproval(
                approvers.people(),
                approvers.quorum(),
                approvals.stream()
                        .map(one -> new Given(one.approvedBy(), one.approvedAt().toString()))
                        .toList());
    }
}
