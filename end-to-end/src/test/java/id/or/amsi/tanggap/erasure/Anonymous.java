package id.or.amsi.tanggap.erasure;

import static io.restassured.RestAssured.given;

import id.or.amsi.tanggap.story.Case;
import id.or.amsi.tanggap.story.World;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/// Somebody who reported without an account and has nothing but the receipt.
record Anonymous(World world, String receipt, Case incident) {
    private static final String RECEIPT = "/v1/incident/public/receipt";

    ValidatableResponse get(String path) {
        return request().get(RECEIPT + path).then();
    }

    ValidatableResponse post(String path, Map<String, ?> body) {
        return request().body(body).post(RECEIPT + path).then();
    }

    ValidatableResponse put(String path, Map<String, ?> body) {
        return request().body(body).put(RECEIPT + path).then();
    }

    private RequestSpecification request() {
        return given().baseUri(world.gateway.toString())
                .contentType(ContentType.JSON)
                .header("Tanggap-Receipt", receipt)
                .header("Idempotency-Key", UUID.randomUUID());
    }
}
