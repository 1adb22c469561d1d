package id.or.amsi.tanggap.story;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Somebody with a token, calling the API through the gateway.
public final class Person {
    private final URI gateway;
    private final Supplier<String> token;

    public Person(URI gateway, Supplier<String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    public ValidatableResponse get(String path, Object... parameters) {
        return request().when().get(path, parameters).then().log().ifValidationFails();
    }

    public ValidatableResponse post(String path, Map<String, ?> body, Object... parameters) {
        return post(path, body, UUID.randomUUID(), parameters);
    }

    public ValidatableResponse post(String path, Map<String, ?> body, UUID key, Object... parameters) {
        return request()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .when()
                .post(path, parameters)
                .then()
                .log()
                .ifValidationFails();
    }

    public ValidatableResponse put(String path, Map<String, ?> body, Object... parameters) {
        return request()
                .contentType(ContentType.JSON)
                .body(body)
                .when()
                .put(path, parameters)
                .then()
                .log()
                .ifValidationFails();
    }

    public ValidatableResponse put(String path, Object... parameters) {
        return request().when().put(path, parameters).then().log().ifValidationFails();
    }

    /// Sets what needs no entity tag.
    public ValidatableResponse set(String path, Map<String, ?> body) {
        return request()
                .contentType(ContentType.JSON)
                .body(body)
                .when()
                .put(path)
                .then()
                .log()
                .ifValidationFails();
    }

    /// Replaces something, as somebody who has just read what `read` shows.
    public ValidatableResponse edit(String path, String read, Map<String, ?> body) {
        var tag = request().when().get(read).getHeader("ETag");
        return request()
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(body)
                .when()
                .put(path)
                .then()
                .log()
                .ifValidationFails();
    }

    /// Adds something to what `read` shows, as somebody who has just read it.
    public ValidatableResponse addTo(String read, String path, Map<String, ?> body) {
        var tag = request().when().get(read).getHeader("ETag");
        return request()
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .when()
                .post(path)
                .then()
                .log()
                .ifValidationFails();
    }

    public ValidatableResponse delete(String path, Object... parameters) {
        return request().when().delete(path, parameters).then().log().ifValidationFails();
    }

    private RequestSpecification request() {
        return given().baseUri(gateway.toString())
                .header("Accept-Language", "id")
                .auth()
                .oauth2(token.get());
    }
}
