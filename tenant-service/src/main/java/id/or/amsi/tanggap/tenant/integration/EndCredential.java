package id.or.amsi.tanggap.tenant.integration;

import id.or.amsi.tanggap.tenant.member.IntegrationMembers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// What the reconciler reads and writes about credentials.
@ApplicationScoped
class EndCredential {
    private final Integrations integrations;
    private final IntegrationMembers members;
    private final Clock clock;

    EndCredential(Integrations integrations, IntegrationMembers members, Clock clock) {
        this.integrations = integrations;
        this.members = members;
        this.clock = clock;
    }

    @Transactional
    List<Credential> present() {
        return integrations.allCredentials();
    }

    /// Those whose time is over act no more, whatever Keycloak says.
    @Transactional
    void shutOutExpired() {
        integrations.allCredentials().stream()
                .filter(credential -> credential.isOver(clock.instant()))
                .forEach(credential -> members.remove(credential.credentialId()));
    }

    /// Its client is gone.
    @Transactional
    void removed(UUID credentialId) {
        Credential credential = integrations.credential(credentialId);
        if (credential != null) {
            credential.removed(clock.instant());
        }
    }
}
