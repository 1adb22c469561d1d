package id.or.amsi.tanggap.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Asks for an address at the moment a mail leaves.
@ApplicationScoped
class Contacts {
    private final ContactOwner owner;

    Contacts(@RestClient ContactOwner owner) {
        this.owner = owner;
    }

    /// Empty when the person is no active member any more.
    Optional<Contact> find(UUID tenant, UUID person) {
        try {
            return Optional.of(owner.find(tenant, person));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
