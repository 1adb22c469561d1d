package id.or.amsi.tanggap.tenant.organisation;

/// Something else that Keycloak holds for a tenant, kept by the feature that owns it and compared with each
/// reconciliation, after the people.
public interface OrganisationPart {
    /// Does what our own rows ask for and Keycloak is not needed for; a short transaction in the tenant's scope.
    void settle();

    /// Makes Keycloak match our rows of the tenant at hand. Runs outside a transaction, in the tenant's scope.
    ///
    /// @param organizationId Keycloak's id of the organisation
    void reconcile(String organizationId);
}
