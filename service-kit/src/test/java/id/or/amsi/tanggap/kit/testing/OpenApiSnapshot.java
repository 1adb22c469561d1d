package id.or.amsi.tanggap.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The description of a service's API is committed: a change of the API shows in review, or fails the build.
/// `-Dupdate.contracts=true` writes it anew.
public final class OpenApiSnapshot {
    private OpenApiSnapshot() {}

    /// Compares what the service under test says of itself with `contracts/openapi/<service>.yaml`.
    ///
    /// @param service for example `sop-service`
    public static void check(String service) {
        Path snapshot = RunningStack.root().resolve("contracts/openapi").resolve(service + ".yaml");
        String now = RestAssured.given()
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            if (Boolean.getBoolean("update.contracts")) {
                Files.createDirectories(RunningStack.root().resolve("contracts/openapi"));
                Files.writeString(snapshot, now);
            }
            assertThat(snapshot).as("write it with -Dupdate.contracts=true").exists();
            assertThat(now).as("contracts/openapi/" + service + ".yaml").isEqualTo(Files.readString(snapshot));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
