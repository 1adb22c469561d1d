package id.or.amsi.tanggap.tenant.integration;

import id.or.amsi.tanggap.tenant.member.IntegrationMembers;
import id.or.amsi.tanggap.tenant.organisation.Reconciliation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// Ends an integration: by our own rows at once, in Keycloak as soon as it can be reached.
@ApplicationScoped
class RevokeIntegration {
    private final Integrations integrations;
    private final IntegrationMembers members;
    private final Reconciliation reconciliation;
    private final Clock clock;

    RevokeIntegration(
            Integrations integrations, IntegrationMembers members, Reconciliation reconciliation, Clock clock) {
        this.integrations = integrations;
        this.members = members;
        this.reconciliation = reconciliation;
        this.clock = clock;
    }

    @Transactional
    void revoke(UUID integrationId) {
        Instant now = clock.instant();
        integrations.requireLocked(integrationId).revoke(now);
        for (Credential credential : integrations.credentials(integrationId)) {
            credential.endAt(now);
            members.remove(credential.credentialId());
        }
        reconciliation.mark();
    }
}
