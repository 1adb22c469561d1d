package id.or.amsi.tanggap.tenant.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.tenant.keycloak.CredentialChange.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// What Keycloak says of credentials: what people did themselves, and what an administrator of Keycloak did.
@ApplicationScoped
public class KeycloakEvents {
    private static final int PAGE = 100;
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final String SECOND_FACTOR = "otp";
    private static final List<String> OWN = List.of(
            "RESET_PASSWORD",
            "UPDATE_PASSWORD",
            "UPDATE_CREDENTIAL",
            "REMOVE_CREDENTIAL",
            "UPDATE_TOTP",
            "REMOVE_TOTP");
    private static final Set<String> SETS = Set.of("UPDATE_TOTP", "UPDATE_CREDENTIAL");
    private static final String ACCOUNT = "users/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern WRITTEN = Pattern.compile(ACCOUNT);
    private static final Pattern REPLACED = Pattern.compile(
            ACCOUNT + "/(?:reset-password|disable-credential-types|credentials/[^/]+" + "|federated-identity/[^/]+)");
    /// As Keycloak's paths may be written, and are noted as written.
    private static final Pattern IDLE = Pattern.compile(";[^/]*|/+$");

    private final KeycloakApi keycloak;
    private final String ownName;
    private @Nullable String ownId;

    public KeycloakEvents(
            @RestClient KeycloakApi keycloak, @ConfigProperty(name = "quarkus.oidc-client.client-id") String ownName) {
        this.keycloak = keycloak;
        this.ownName = ownName;
    }

    /// What was noted from that time on, the oldest first. Newer events come first from Keycloak, so one that is added
    /// while pages are read makes another one appear twice and none be passed over.
    public List<CredentialChange> since(Instant time) {
        long from = time.toEpochMilli();
        Stream<CredentialChange> own =
                all(first -> keycloak.events(OWN, from, first, PAGE)).stream().flatMap(event -> own(event).stream());
        Stream<CredentialChange> administrators =
                all(first -> keycloak.adminEvents(List.of("USER"), from, first, PAGE)).stream()
                        .flatMap(event -> byAdministrator(event).stream());
        return Stream.concat(own, administrators)
                .distinct()
                .sorted(Comparator.comparing(CredentialChange::at))
                .toList();
    }

    /// Whether a credential that somebody relied on is another one now, as far as Keycloak can tell today.
    public boolean isReset(CredentialChange change) {
        return switch (change.kind()) {
            case REPLACED -> true;
            case SECOND_FACTOR_SET ->
                held(change.person()).stream()
                                .filter(held -> held.path("type").asText().equals(SECOND_FACTOR))
                                .count()
                        > 1;
            case ACCOUNT_WRITTEN -> held(change.person()).stream().anyMatch(held -> isMadeBy(change.at(), held));
        };
    }

    private static List<ObjectNode> all(IntFunction<List<ObjectNode>> page) {
        List<ObjectNode> all = new ArrayList<>();
        List<ObjectNode> read;
        do {
            read = page.apply(all.size());
            all.addAll(read);
        } while (read.size() == PAGE);
        return all;
    }

    private List<ObjectNode> held(UUID person) {
        return MissingAsEmpty.of(() -> keycloak.credentials(person.toString())).orElse(List.of());
    }

    private static Optional<CredentialChange> own(JsonNode event) {
        String type = event.path("type").asText();
        boolean ofSecondFactor = type.equals("UPDATE_TOTP")
                || event.path("details").path("credential_type").asText().equals(SECOND_FACTOR);
        Kind kind = ofSecondFactor && SETS.contains(type) ? Kind.SECOND_FACTOR_SET : Kind.REPLACED;
        return change(WRITTEN.matcher("users/" + event.path("userId").asText()), event, kind);
    }

    private Optional<CredentialChange> byAdministrator(JsonNode event) {
        String path = IDLE.matcher(event.path("resourcePath").asText()).replaceAll("");
        return change(REPLACED.matcher(path), event, Kind.REPLACED)
                .or(() -> isOwn(event) ? Optional.empty() : change(WRITTEN.matcher(path), event, Kind.ACCOUNT_WRITTEN));
    }

    /// This service writes names and roles into accounts, often just after somebody has set their first second factor,
    /// and never a credential.
    private synchronized boolean isOwn(JsonNode event) {
        String id = ownId;
        if (id == null) {
            id = keycloak.findClients(ownName, false, 0, 1)
                    .getFirst()
                    .required("id")
                    .asText();
            ownId = id;
        }
        return event.path("authDetails").path("clientId").asText().equals(id);
    }

    private static Optional<CredentialChange> change(Matcher account, JsonNode event, Kind kind) {
        return account.matches()
                ? Optional.of(new CredentialChange(
                        UUID.fromString(account.group(1)),
                        Instant.ofEpochMilli(event.path("time").asLong()),
                        kind))
                : Optional.empty();
    }

    /// Keycloak dates what it wrote just after what it made on the way; one without a date may be of any time.
    private static boolean isMadeBy(Instant written, JsonNode credential) {
        Instant made = Instant.ofEpochMilli(credential.path("createdDate").asLong());
        return !credential.path("createdDate").isNumber()
                || (!made.isAfter(written) && made.isAfter(written.minus(AT_ONCE)));
    }
}
