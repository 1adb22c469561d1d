package id.or.amsi.tanggap.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.local.TestStack;
import id.or.amsi.tanggap.local.Tokens;
import id.or.amsi.tanggap.local.Tokens.TokenRefused;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the realm promises, asked of the running server.
class KeycloakServiceTest {
    private static TestStack stack;
    private static RealmPeople people;

    @BeforeAll
    static void attach() throws IOException, InterruptedException {
        stack = TestStack.attach();
        people = RealmPeople.in(stack);
    }

    @Test
    void tokenOfAPersonNamesTheOneOrganisationWithItsIdAndTheServices() throws Exception {
        var person = people.person("claims", false, false);
        var organization = people.organization(people.named("claims-one"), person);
        people.organization(people.named("claims-two"), person);

        var token = RealmPeople.claims(tokens().of(person, people.named("claims-one")));

        assertThat(token.path("organization"))
                .hasSize(1)
                .allSatisfy(one -> assertThat(one.path("id").asText()).isEqualTo(organization));
        assertThat(token.path("organization").fieldNames().next()).isEqualTo(people.named("claims-one"));
        assertThat(token.path("aud"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("tenant-service", "sop-service", "incident-service", "notification-service");
        assertThat(token.path("exp").asLong() - token.path("iat").asLong()).isEqualTo(120);
        assertThat(token.has("email")).isFalse();
        assertThat(token.has("name")).isFalse();
    }

    @Test
    void strangerToAnOrganisationGetsNoClaimOfIt() throws Exception {
        var member = people.person("member", false, false);
        var stranger = people.person("stranger", false, false);
        people.organization(people.named("closed"), member);

        assertThat(RealmPeople.claims(tokens().of(stranger, people.named("closed")))
                        .has("organization"))
                .isFalse();
        assertThat(RealmPeople.claims(tokens().of(member, people.named("closed")))
                        .has("organization"))
                .isTrue();
    }

    @Test
    void secondFactorShowsInTheToken() throws Exception {
        var handler = people.person("handler", true, true);
        var editor = people.person("editor", false, false);

        assertThat(RealmPeople.claims(tokens().of(handler, people.anyone())).path("amr"))
                .extracting(JsonNode::asText)
                .containsExactly("otp");
        assertThat(RealmPeople.claims(tokens().of(editor, people.anyone())).path("amr"))
                .isEmpty();
    }

    @Test
    void whoeverMustHaveASecondFactorGetsNoTokenWithoutIt() throws Exception {
        var without = people.person("without", true, false);
        var wrong = people.person("wrong", true, true);

        assertThatThrownBy(() -> tokens().of(without, people.anyone()))
                .isInstanceOf(TokenRefused.class)
                .hasMessageContaining("second factor");
        assertThatThrownBy(() -> tokens("another seed").of(wrong, people.anyone()))
                .isInstanceOf(TokenRefused.class);
    }

    @ParameterizedTest
    @CsvSource({"sop, access.read", "incident, access.read", "notification, access.read contacts.read"})
    void serviceMayAskTenantServiceAndNothingElse(String service, String roles) throws Exception {
        var token = RealmPeople.claims(people.serviceToken(service));

        assertThat(token.path("aud").asText()).isEqualTo("tenant-service");
        assertThat(token.path("resource_access").path("tenant-service").path("roles"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(roles.split(" ", -1));
        assertThat(token.path("resource_access")).hasSize(1);
        assertThat(token.has("organization")).isFalse();
    }

    @Test
    void onlyNotificationServiceMayAskHowAPersonWantsToBeReached() throws Exception {
        var notification = RealmPeople.claims(people.serviceToken("notification", "safe-contacts"));

        assertThat(notification.path("resource_access").path("incident-service").path("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("safe-contacts.read");
        assertThat(notification.path("aud")).extracting(JsonNode::asText).contains("incident-service");
        assertThat(people.serviceToken("sop", "safe-contacts")).isEmpty();
    }

    @Test
    void nobodyActsAsAnotherPerson() throws Exception {
        var person = people.person("subject", false, false);
        var exchange = people.form(Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "client_id", "tenant-service",
                "client_secret", stack.get("tenant.client.secret"),
                "subject_token", tokens().of(person, people.anyone()),
                "subject_token_type", "urn:ietf:params:oauth:token-type:access_token"));
        var impersonation = people.post("/users/" + people.idOf(person) + "/impersonation", "{}");

        assertThat(exchange.statusCode()).isEqualTo(400);
        assertThat(exchange.body()).contains("unsupported_grant_type");
        assertThat(impersonation.statusCode()).isEqualTo(501);
    }

    @Test
    void realmGuardsItselfAndKeepsARecord() throws Exception {
        var realm = Objects.requireNonNull(people.admin().get("/amsi"));

        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("eventsEnabled").asBoolean()).isTrue();
        assertThat(realm.path("adminEventsEnabled").asBoolean()).isTrue();
        assertThat(realm.path("registrationAllowed").asBoolean()).isFalse();
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(120);
        assertThat(realm.path("organizationsEnabled").asBoolean()).isTrue();
        assertThat(realm.path("defaultLocale").asText()).isEqualTo("id");
        assertThat(realm.path("smtpServer").path("host").asText()).isEqualTo("localhost");
    }

    @Test
    void strangerCannotRegisterAClient() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(stack.get("issuer") + "/clients-registrations/openid-connect"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"redirect_uris\": [\"https://evil.example/\"]}"))
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void invitationIsNeutralAndInIndonesian() throws Exception {
        var person = people.person("invited", false, false);

        people.put("/users/" + people.idOf(person) + "/execute-actions-email", "[\"UPDATE_PASSWORD\"]");

        var mail = people.mailTo(person);
        assertThat(mail.path("subject").asText()).isEqualTo("Akun Tanggap Anda");
        assertThat(mail.path("text").asText())
                .contains("/login-actions/action-token")
                .doesNotContainIgnoringCase("kekerasan")
                .doesNotContainIgnoringCase("lapor")
                .doesNotContainIgnoringCase("korban");
    }

    private static Tokens tokens() {
        return tokens(RealmPeople.SEED);
    }

    private static Tokens tokens(String seed) {
        return new Tokens(stack.get("issuer"), RealmPeople.PASSWORD, seed);
    }
}
