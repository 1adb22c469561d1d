package id.or.amsi.tanggap.tenant.integration;

import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.kit.web.PageParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Reads the outlet's integrations.
@ApplicationScoped
class ReadIntegrations {
    private final Integrations integrations;

    ReadIntegrations(Integrations integrations) {
        this.integrations = integrations;
    }

    @Transactional
    Page<IntegrationAnswer> list(PageParams params) {
        return Page.of(
                        integrations.page(params.afterId(), params.limit()),
                        params.limit(),
                        integration -> integration.integrationId().toString())
                .map(this::answer);
    }

    @Transactional
    IntegrationAnswer find(UUID integrationId) {
        return answer(integrations.require(integrationId));
    }

    private IntegrationAnswer answer(Integration integration) {
        return integration.answer(integrations.credentials(integration.integrationId()));
    }
}
