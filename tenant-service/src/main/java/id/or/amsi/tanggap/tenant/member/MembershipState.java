package id.or.amsi.tanggap.tenant.member;

/// INVITED until the person accepts, then ACTIVE; REMOVED is final.
public enum MembershipState {
    INVITED,
    ACTIVE,
    REMOVED
}
