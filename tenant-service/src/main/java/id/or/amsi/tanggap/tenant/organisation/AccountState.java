package id.or.amsi.tanggap.tenant.organisation;

/// How far the account of a membership has come in Keycloak.
public enum AccountState {
    /// No account is known yet.
    PENDING,
    /// The account is known and belongs to the organisation.
    LINKED,
    /// The link that opens the account has been mailed, or was not needed.
    INVITED
}
