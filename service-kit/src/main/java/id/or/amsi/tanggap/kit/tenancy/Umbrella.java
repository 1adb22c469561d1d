package id.or.amsi.tanggap.kit.tenancy;

/// How the acting tenant stands to the umbrella tenant, which looks after all the others.
public enum Umbrella {
    /// An ordinary tenant.
    NONE,
    /// The umbrella tenant, acting at home.
    HOME,
    /// The umbrella tenant, acting inside another tenant.
    GUEST
}
