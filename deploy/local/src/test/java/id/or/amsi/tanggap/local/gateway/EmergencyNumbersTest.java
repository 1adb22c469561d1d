package id.or.amsi.tanggap.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import id.or.amsi.tanggap.local.Layout;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmergencyNumbersTest {
    private static final String REGISTRY = "notification-service/src/main/resources/help/resources.yaml";

    @Test
    void gatewaySaysOfEveryNumberWhatTheShippedRegistrySays() throws IOException {
        Set<String> shipped = new HashSet<>();
        Set<String> dialled = new HashSet<>();
        for (var service : new ObjectMapper(new YAMLFactory())
                .readTree(Layout.of("test").root().resolve(REGISTRY).toFile())) {
            for (var channel : service.path("channels")) {
                if (channel.path("emergency").asBoolean()) {
                    var check = channel.path("check");
                    shipped.add(line(channel.path("value"), channel.path("dial"), check));
                    dialled.add(channel.path("dial").asText());
                }
            }
        }

        var numbers = EmergencyNumbers.all();

        assertThat(numbers.findValuesAsText("dial")).containsExactlyInAnyOrderElementsOf(dialled);
        assertThat(numbers)
                .extracting(number -> line(number.path("number"), number.path("dial"), number))
                .allMatch(shipped::contains);
    }

    private static String line(JsonNode number, JsonNode dial, JsonNode check) {
        return number.asText() + " " + dial.asText() + " "
                + check.path("source").asText() + " " + check.path("confidence").asText();
    }
}
