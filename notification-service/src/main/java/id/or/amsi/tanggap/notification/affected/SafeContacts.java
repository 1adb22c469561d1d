package id.or.amsi.tanggap.notification.affected;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Asks how to reach an affected person at the moment a mail may leave.
@ApplicationScoped
class SafeContacts {
    private final SafeContactOwner owner;

    SafeContacts(@RestClient SafeContactOwner owner) {
        this.owner = owner;
    }

    /// Empty when the person did not choose to be told.
    Optional<SafeContact> find(UUID tenant, UUID incident) {
        try {
            return Optional.of(owner.find(tenant, incident));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
