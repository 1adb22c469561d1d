package id.or.amsi.tanggap.tenant.role;

/// PENDING until somebody decides or 14 days have passed; every other state is final.
public enum ProposalState {
    PENDING,
    CONFIRMED,
    REJECTED,
    WITHDRAWN,
    EXPIRED
}
