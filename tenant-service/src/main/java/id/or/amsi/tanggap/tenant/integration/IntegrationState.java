package id.or.amsi.tanggap.tenant.integration;

/// Whether an integration may act.
public enum IntegrationState {
    ACTIVE,
    REVOKED
}
