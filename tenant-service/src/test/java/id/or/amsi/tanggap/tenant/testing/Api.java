package id.or.amsi.tanggap.tenant.testing;

import static io.restassured.RestAssured.given;

import id.or.amsi.tanggap.kit.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/// Requests as somebody: of an organisation of Keycloak, as an account of Keycloak.
public record Api(String organization, UUID person) {
    /// A request with a fresh idempotency key.
    public RequestSpecification request() {
        return request(UUID.randomUUID());
    }

    /// A request with this idempotency key.
    public RequestSpecification request(UUID key) {
        return request(key, "en");
    }

    /// A request of somebody who reads this language.
    public RequestSpecification request(UUID key, String language) {
        return given().auth()
                .oauth2(token())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .header("Accept-Language", language);
    }

    /// A request of somebody who signed in with the password alone.
    public RequestSpecification withoutSecondFactor() {
        return given().auth()
                .oauth2(TestTokens.token().tenant(organization).person(person).sign())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID());
    }

    /// Signed in with a second factor.
    public String token() {
        return TestTokens.token()
                .tenant(organization)
                .person(person)
                .amr("pwd", "otp")
                .sign();
    }
}
