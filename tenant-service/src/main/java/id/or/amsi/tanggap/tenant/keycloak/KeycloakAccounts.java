package id.or.amsi.tanggap.tenant.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Iterator;
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
    private static final String CLOSED_BY_US = "tanggap-closed";
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

    /// Lets a person in: opens an account that we had closed, and mails the link on which they set a password
    /// and confirm the address unless they once did. An account that somebody else closed stays closed, and
    /// gets no link.
    public void open(UUID person) {
        ObjectNode user = keycloak.user(person.toString());
        reopen(person, user);
        if (isOpen(user) && !user.path("emailVerified").asBoolean()) {
            mail(person, SET_PASSWORD);
        }
    }

    /// Closes an account that leads nowhere any more, and notes that it was us.
    public void close(UUID person) {
        find(person).filter(KeycloakAccounts::isOpen).ifPresent(user -> {
            user.put("enabled", false)
                    .withObject("/attributes")
                    .withArray(CLOSED_BY_US)
                    .add("true");
            keycloak.changeUser(person.toString(), user);
        });
    }

    /// Opens an account that we had closed.
    public void reopen(UUID person) {
        find(person).ifPresent(user -> reopen(person, user));
    }

    /// From now on this account signs in with a second factor. It stays so, also when the role that asked for it is
    /// gone: another outlet may still rely on it.
    public void requireSecondFactor(UUID person) {
        String id = person.toString();
        if (keycloak.rolesOf(id).stream()
                .noneMatch(role -> role.path("name").asText().equals(SECOND_FACTOR))) {
            keycloak.giveRoles(id, List.of(keycloak.role(SECOND_FACTOR)));
        }
        // the account first: whoever sets their factor up between the two questions was asked when we read the account,
        // or has the factor when we look; the other way round they could seem to be neither, and be asked once more
        ObjectNode user = keycloak.user(id);
        if (isOpen(user) && !isAsked(user) && !hasSecondFactor(id)) {
            ask(person, user);
        }
    }

    private static boolean isAsked(ObjectNode user) {
        return StreamSupport.stream(user.withArray("requiredActions").spliterator(), false)
                .anyMatch(action -> action.asText().equals(SET_SECOND_FACTOR));
    }

    private boolean hasSecondFactor(String person) {
        return keycloak.credentials(person).stream()
                .anyMatch(held -> held.path("type").asText().equals("otp"));
    }

    /// First at sign-in and then by mail: whoever is quick to follow the mail must not be asked again afterwards. When
    /// the mail does not leave, that is taken back, so that the next attempt mails; when even that fails, or we end
    /// between, they are asked at sign-in alone.
    private void ask(UUID person, ObjectNode user) {
        user.withArray("requiredActions").add(SET_SECOND_FACTOR);
        keycloak.changeUser(person.toString(), user);
        try {
            mail(person, SET_SECOND_FACTOR);
        } catch (RuntimeException notMailed) {
            askNoMore(person, notMailed);
            throw notMailed;
        }
    }

    // the failed mail is what matters; the account is read anew, because its owner may have changed it meanwhile
    @SuppressWarnings("CatchingUnchecked")
    private void askNoMore(UUID person, RuntimeException notMailed) {
        try {
            ObjectNode user = keycloak.user(person.toString());
            Iterator<JsonNode> actions = user.withArray("requiredActions").elements();
            while (actions.hasNext()) {
                if (actions.next().asText().equals(SET_SECOND_FACTOR)) {
                    actions.remove();
                }
            }
            keycloak.changeUser(person.toString(), user);
        } catch (RuntimeException stillAsked) {
            notMailed.addSuppressed(stillAsked);
        }
    }

    private void reopen(UUID person, ObjectNode user) {
        if (user.path("attributes").has(CLOSED_BY_US)) {
            user.put("enabled", true).withObject("/attributes").remove(CLOSED_BY_US);
            keycloak.changeUser(person.toString(), user);
        }
    }

    private static boolean isOpen(ObjectNode user) {
        return user.path("enabled").asBoolean();
    }

    private Optional<ObjectNode> find(UUID person) {
        return MissingAsEmpty.of(() -> keycloak.user(person.toString()));
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
