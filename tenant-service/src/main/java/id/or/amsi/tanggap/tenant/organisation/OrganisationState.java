package id.or.amsi.tanggap.tenant.organisation;

/// Whether Keycloak has the organisation yet.
enum OrganisationState {
    PENDING,
    CREATED
}
