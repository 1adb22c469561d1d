package id.or.amsi.tanggap.sop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.sop.document.HelpServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HelpDirectoryTest {
    private static final String REGISTRY = "notification-service/src/main/resources/help/resources.yaml";
    private static final YAMLMapper YAML = new YAMLMapper();

    /// The registry keeps more; what is copied from it is copied word for word.
    @Test
    void everyAddressIsTheOneOfTheShippedRegistry() throws IOException {
        Set<String> registered = new HashSet<>();
        for (JsonNode service : read(RunningStack.root().resolve(REGISTRY))) {
            for (JsonNode channel : service.path("channels")) {
                boolean shown = channel.path("emergency").asBoolean()
                        || channel.path("value").asText().startsWith("https://");
                if (shown && channel.path("check").path("verifiedAt").isMissingNode()) {
                    registered.add(line(service, channel, channel.path("check").path("source")));
                }
            }
        }

        JsonNode copied = read(Path.of("src/main/resources/help.yaml"));

        assertThat(copied)
                .hasSizeGreaterThan(20)
                .extracting(row -> line(row, row, row.path("source").path("en")))
                .allMatch(registered::contains);
    }

    @Test
    void everyServiceOfTheShippedRegistryHasANameInBothLanguagesAndNoOtherHas() throws IOException {
        Set<String> registered = new HashSet<>();
        read(RunningStack.root().resolve(REGISTRY))
                .forEach(service -> registered.add(service.path("id").asText()));

        assertThat(HelpServices.ids()).containsExactlyInAnyOrderElementsOf(registered);
        assertThat(HelpServices.ids())
                .map(HelpServices::nameOf)
                .allSatisfy(name -> assertThat(name.id()).isNotBlank().doesNotContain(", "))
                .allSatisfy(name -> assertThat(name.en()).isNotBlank())
                .doesNotHaveDuplicates();
        assertThat(read(Path.of("src/main/resources/help.yaml")))
                .extracting(row -> row.path("id").asText())
                .allMatch(HelpServices::isKnown);
    }

    private static String line(JsonNode service, JsonNode channel, JsonNode source) {
        return String.join(
                " ",
                service.path("id").asText(),
                channel.path("value").asText(),
                channel.path("dial").asText(),
                source.asText());
    }

    private static JsonNode read(Path file) throws IOException {
        return YAML.readTree(Files.readString(file));
    }
}
