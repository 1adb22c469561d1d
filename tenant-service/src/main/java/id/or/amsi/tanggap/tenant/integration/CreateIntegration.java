package id.or.amsi.tanggap.tenant.integration;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.Ids;
import id.or.amsi.tanggap.tenant.organisation.Reconciliation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/// An administrator lets a program act for the outlet.
@ApplicationScoped
class CreateIntegration {
    private final Integrations integrations;
    private final IssueCredential credentials;
    private final Reconciliation reconciliation;
    private final Scopes scopes;
    private final Clock clock;

    CreateIntegration(
            Integrations integrations,
            IssueCredential credentials,
            Reconciliation reconciliation,
            Scopes scopes,
            Clock clock) {
        this.integrations = integrations;
        this.credentials = credentials;
        this.reconciliation = reconciliation;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    IssuedCredential create(NewIntegration wanted) {
        Integration integration = new Integration(
                Ids.next(),
                wanted.name().strip(),
                wanted.services().stream()
                        .map(AllowedService::audience)
                        .sorted()
                        .toList(),
                scopes.person(),
                clock.instant());
        integrations.add(integration);
        IssuedCredential issued = credentials.issue(integration, wanted.keySet());
        reconciliation.mark();
        return issued;
    }
}
