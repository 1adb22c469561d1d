package id.or.amsi.tanggap.tenant.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Tells the other services what is true of the acting tenant, if they have not been told.
@ApplicationScoped
class AnnounceOutlet {
    private static final String TOPIC = "tenant.outlet.v1";

    private final Organisations organisations;
    private final Outbox outbox;
    private final ObjectMapper json;

    AnnounceOutlet(Organisations organisations, Outbox outbox, ObjectMapper json) {
        this.organisations = organisations;
        this.outbox = outbox;
        this.json = json;
    }

    /// Does nothing before Keycloak has the organisation: until then no token can name it.
    @Transactional
    void announce() {
        Organisation organisation = organisations.locked();
        TenantFacts now = organisations.facts();
        String organizationId = now.organizationId();
        if (organizationId == null) {
            return;
        }
        OutletFacts facts = new OutletFacts(
                now.tenant(),
                organizationId,
                now.kind(),
                now.state(),
                now.publicId(),
                now.timeZone(),
                now.name(),
                now.domain(),
                now.chapterId());
        if (organisation.announce(written(facts))) {
            outbox.append(new OutgoingEvent(TOPIC, now.tenant().toString(), TOPIC, facts));
        }
    }

    private String written(OutletFacts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
