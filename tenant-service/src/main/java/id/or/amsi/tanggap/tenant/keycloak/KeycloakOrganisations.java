package id.or.amsi.tanggap.tenant.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Organisations in Keycloak: found again by the tenant's id, which each carries as an attribute.
@ApplicationScoped
public class KeycloakOrganisations {
    private static final String TENANT = "tanggap-tenant";
    private static final int PAGE = 100;

    private final KeycloakApi keycloak;

    KeycloakOrganisations(@RestClient KeycloakApi keycloak) {
        this.keycloak = keycloak;
    }

    /// What an organisation shall be.
    ///
    /// @param name unique in the realm
    /// @param alias unique in the realm and never changed
    public record Wanted(UUID tenant, String alias, String name, boolean enabled) {}

    /// Makes the organisation exist as wanted.
    ///
    /// @param knownId the id as we remember it, null before the first time
    /// @return its id, which differs from the known one if somebody deleted it
    public String ensure(Wanted wanted, @Nullable String knownId) {
        ObjectNode found = find(wanted, knownId).orElse(null);
        if (found == null) {
            return create(wanted);
        }
        String id = found.path("id").asText();
        if (!matches(found, wanted)) {
            keycloak.changeOrganization(id, write(wanted, found));
        }
        return id;
    }

    /// The members as Keycloak has them.
    public List<KeycloakMember> members(String organizationId) {
        List<KeycloakMember> members = new ArrayList<>();
        for (int first = 0; ; first += PAGE) {
            List<ObjectNode> page = keycloak.members(organizationId, first, PAGE);
            page.forEach(user -> members.add(KeycloakMember.of(user)));
            if (page.size() < PAGE) {
                return members;
            }
        }
    }

    /// Makes an account a member; unmanaged, so that no organisation ever takes an account with it.
    public void admit(String organizationId, UUID person) {
        // A member already: 409, which is what we want.
        Created.id(() -> keycloak.addMember(organizationId, person.toString()));
    }

    /// Ends a membership; the account stays.
    public void expel(String organizationId, UUID person) {
        MissingAsEmpty.ignore(() -> keycloak.removeMember(organizationId, person.toString()));
    }

    /// Whether an account belongs to any organisation but this one.
    public boolean belongsElsewhere(UUID person, String organizationId) {
        return MissingAsEmpty.of(() -> keycloak.organizationsOf(person.toString())).orElse(List.of()).stream()
                .anyMatch(organisation -> !organisation.path("id").asText().equals(organizationId));
    }

    private Optional<ObjectNode> find(Wanted wanted, @Nullable String knownId) {
        if (knownId != null) {
            Optional<ObjectNode> known = MissingAsEmpty.of(() -> keycloak.organization(knownId));
            if (known.isPresent()) {
                return known;
            }
        }
        return keycloak.findOrganizations(TENANT + ":" + wanted.tenant()).stream()
                .findFirst()
                .map(found -> keycloak.organization(found.path("id").asText()));
    }

    private String create(Wanted wanted) {
        ObjectNode organisation = write(wanted, JsonNodeFactory.instance.objectNode());
        return Created.id(() -> keycloak.createOrganization(organisation))
                .or(() -> find(wanted, null).map(found -> found.path("id").asText()))
                .orElseThrow(() -> new IllegalStateException("alias or name belongs to a foreign organisation"));
    }

    private static boolean matches(JsonNode found, Wanted wanted) {
        return found.path("enabled").asBoolean() == wanted.enabled()
                && found.path("name").asText().equals(wanted.name())
                && found.path("attributes")
                        .path(TENANT)
                        .path(0)
                        .asText()
                        .equals(wanted.tenant().toString());
    }

    private static ObjectNode write(Wanted wanted, ObjectNode organisation) {
        organisation.put("name", wanted.name()).put("enabled", wanted.enabled());
        if (!organisation.has("alias")) {
            organisation.put("alias", wanted.alias());
        }
        organisation
                .withObject("/attributes")
                .withArray(TENANT)
                .removeAll()
                .add(wanted.tenant().toString());
        return organisation;
    }
}
