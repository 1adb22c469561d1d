package id.or.amsi.tanggap.tenant.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// People's accounts in Keycloak. They are made, disabled and enabled, never deleted.
@ApplicationScoped
public class KeycloakAccounts {
    private static final Duration LINK_LASTS = Duration.ofDays(7);
    private static final String SECOND_FACTOR = "second-factor";
    private static final String SET_PASSWORD = "UPDATE_PASSWORD";
    private static final String SET_SECOND_FACTOR = "CONFIGURE_TOTP";

    private final KeycloakApi keycloak;

    KeycloakAccounts(@RestClient KeycloakApi keycloak) {
        this.keycloak = keycloak;
    }

    /// The account of a person, made if there is none.
    ///
    /// @param known the id as we remember it; null if only the mail address is known
    public UUID ensure(@Nullable UUID known, String name, String email, String language) {
        if (known != null
                && MissingAsEmpty.of(() -> keycloak.user(known.toString())).isPresent()) {
            return known;
        }
        String address = email.toLowerCase(Locale.ROOT);
        return find(address)
                .or(() -> Created.id(() -> keycloak.createUser(newAccount(name, address, language))))
                // made by somebody else just now
                .or(() -> find(address))
                .map(UUID::fromString)
                .orElseThrow(() -> new IllegalStateException("an account has this address as its name only"));
    }

    /// Lets a person in: enables the account, and mails the link on which they set a password and confirm the address
    /// unless they once did.
    public void open(UUID person) {
        ObjectNode user = keycloak.user(person.toString());
        enable(person, user, true);
        if (!user.path("emailVerified").asBoolean()) {
            mail(person, SET_PASSWORD);
        }
    }

    /// Closes an account that leads nowhere any more.
    public void setEnabled(UUID person, boolean enabled) {
        MissingAsEmpty.of(() -> keycloak.user(person.toString())).ifPresent(user -> enable(person, user, enabled));
    }

    /// From now on this account signs in with a second factor. It stays so, also when the role that asked for it is
    /// gone: another outlet may still rely on it.
    public void requireSecondFactor(UUID person) {
        String id = person.toString();
        if (keycloak.rolesOf(id).stream()
                .noneMatch(role -> role.path("name").asText().equals(SECOND_FACTOR))) {
            keycloak.giveRoles(id, List.of(keycloak.role(SECOND_FACTOR)));
        }
        if (keycloak.credentials(id).stream()
                .noneMatch(held -> held.path("type").asText().equals("otp"))) {
            askForSecondFactor(person);
        }
    }

    private void askForSecondFactor(UUID person) {
        ObjectNode user = keycloak.user(person.toString());
        JsonNode actions = user.withArray("requiredActions");
        boolean asked = StreamSupport.stream(actions.spliterator(), false)
                .anyMatch(action -> action.asText().equals(SET_SECOND_FACTOR));
        if (!asked) {
            mail(person, SET_SECOND_FACTOR);
            user.withArray("requiredActions").add(SET_SECOND_FACTOR);
            keycloak.changeUser(person.toString(), user);
        }
    }

    private void enable(UUID person, ObjectNode user, boolean enabled) {
        if (user.path("enabled").asBoolean() != enabled) {
            keycloak.changeUser(person.toString(), user.put("enabled", enabled));
        }
    }

    private void mail(UUID person, String action) {
        keycloak.mailActions(person.toString(), LINK_LASTS.toSeconds(), List.of(action));
    }

    private Optional<String> find(String address) {
        return keycloak.findUsers(address, true).stream()
                .map(user -> user.path("id").asText())
                .findFirst();
    }

    private static ObjectNode newAccount(String name, String address, String language) {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.put("username", address).put("email", address).put("firstName", name);
        user.put("enabled", true).put("emailVerified", false);
        user.withObject("/attributes").withArray("locale").add(language);
        return user;
    }
}
