package id.or.amsi.tanggap.tenant.notice;

/// What a notice tells. Subject and text stand in the bundles `notices_id` and `notices_en` under the kind's name.
public enum NoticeKind {
    INVITATION,
    ROLE_GRANTED,
    ROLE_REVOKED,
    /// To the person who was removed and to those who are told of it: the only kind that still reaches a removed
    /// member.
    MEMBER_REMOVED,
    /// A credential changed, so roles of trust do not count.
    TRUST_SUSPENDED,
    TRUST_GIVEN_BACK,
    PROPOSAL_WAITING,
    PROPOSAL_REJECTED,
    RECOVERY_REQUESTED,
    RECOVERY_STOPPED,
    RECOVERY_CONFIRMED;

    boolean reachesRemovedMembers() {
        return this == MEMBER_REMOVED || this == ROLE_REVOKED;
    }
}
