package id.or.amsi.tanggap.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.local.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "/help/1.0.0/snippet.js, notification-service",
        "/v1/outlets, tenant-service",
        "/v1/outlets/0199/founders, tenant-service",
        "/v1/outlet, tenant-service",
        "/v1/me/acceptance, tenant-service",
        "/v1/sop, sop-service",
        "/v1/incident/x, incident-service",
        "/v1/notification, notification-service",
        "/v1/help/lookups, notification-service"
    })
    void pathLeadsToItsService(String path, String service) throws IOException {
        assertThat(shipped().serviceOf(path)).hasValue(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1", "/v1/outletsx", "/v1/access", "/v1/access/x", "/q/health", "/v2/outlets"})
    void otherPathLeadsNowhere(String path) throws IOException {
        assertThat(shipped().serviceOf(path)).isEmpty();
    }

    @Test
    void longerPrefixWins() throws IOException {
        var routes = Routes.read(file(rule("/v1", "wide") + rule("/v1/narrow", "narrow")));

        assertThat(routes.serviceOf("/v1/narrow/x")).isEqualTo(Optional.of("narrow"));
        assertThat(routes.serviceOf("/v1/other")).isEqualTo(Optional.of("wide"));
    }

    @Test
    void matchThatIsNotUnderstoodIsRefused() throws IOException {
        var file = file(rule("/v1/.*", "any").replace("PathPrefix", "RegularExpression"));

        assertThatThrownBy(() -> Routes.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("RegularExpression");
    }

    private static Routes shipped() throws IOException {
        return Routes.read(Layout.of("test").deploy("gateway/routes.yaml"));
    }

    private Path file(String rules) throws IOException {
        return Files.writeString(folder.resolve("routes.yaml"), "kind: HTTPRoute\nspec:\n  rules:\n" + rules);
    }

    private static String rule(String prefix, String service) {
        return "    - matches: [{path: {type: PathPrefix, value: " + prefix + "}}]\n" + "      backendRefs: [{name: "
                + service + "}]\n";
    }
}
