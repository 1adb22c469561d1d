package id.or.amsi.tanggap.sop.testing;

import static io.restassured.RestAssured.given;

import id.or.amsi.tanggap.kit.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/// Somebody with an account, of one organisation, who reads English.
public record Person(String organization, UUID membership, UUID id) {
    /// A request with a fresh idempotency key.
    public RequestSpecification request() {
        return request(UUID.randomUUID());
    }

    public RequestSpecification request(UUID key) {
        return given().auth()
                .oauth2(token())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .header("Accept-Language", "en");
    }

    public Response post(String path) {
        return request().post(path);
    }

    public Response post(String path, Object body) {
        return request().body(body).post(path);
    }

    public Response get(String path) {
        return request().get(path);
    }

    /// A PUT with the tag of what is there now.
    ///
    /// @param seen where the tag is read
    public Response put(String seen, String path, Object body) {
        return request().header("If-Match", get(seen).header("ETag")).body(body).put(path);
    }

    /// A POST with the tag of what is there now.
    ///
    /// @param seen where the tag is read
    public Response post(String seen, String path, Object body) {
        return request().header("If-Match", get(seen).header("ETag")).body(body).post(path);
    }

    /// A DELETE with the tag of what is there now.
    ///
    /// @param seen where the tag is read
    public Response delete(String seen, String path) {
        return request().header("If-Match", get(seen).header("ETag")).delete(path);
    }

    private String token() {
        return TestTokens.token()
                .tenant(organization)
                .person(id)
                .amr("pwd", "otp")
                .sign();
    }
}
