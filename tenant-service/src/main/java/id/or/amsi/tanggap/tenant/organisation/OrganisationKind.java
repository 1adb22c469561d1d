package id.or.amsi.tanggap.tenant.organisation;

/// What kind of tenant it is.
public enum OrganisationKind {
    OUTLET,
    /// AMSI itself: the umbrella tenant, of which there is one.
    ASSOCIATION
}
