package id.or.amsi.tanggap.sop.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedTemplatesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path CONTRACTS = Path.of("..", "contracts", "procedures");

    private final ShippedTemplates shipped = new ShippedTemplates();

    @Test
    void thereIsATemplateForEveryKind() {
        assertThat(shipped.keys().stream().map(key -> of(key).kind()))
                .containsExactlyInAnyOrder("KBGO", "OWN_NEWS", "HOAX", "HATE_SPEECH", "CHILD_SAFETY");
    }

    @ParameterizedTest
    @CsvSource({
        "kbgo,         '1,2,3,4,5,5b,6,7,8,9,10,11,12,13,14,15,16'",
        "own-news,     '1,2,3,4'",
        "hoax,         '1,2,3,4,5,6'",
        "hate-speech,  '1,2,3,4,5'",
        "child-safety, '1,2,3,4,5,6'"
    })
    void aProcedureHasItsRows(String key, String rows) {
        assertThat(of(key).procedure().steps()).extracting(Step::number).isEqualTo(List.of(rows.split(",")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kbgo", "own-news", "hoax", "hate-speech", "child-safety"})
    void theCommittedContractIsThisProcedure(String key) throws IOException {
        Path contract = CONTRACTS.resolve(key + ".json");
        ObjectWriter pretty = JSON.writerWithDefaultPrettyPrinter();
        String written = pretty.writeValueAsString(CanonicalJson.tree(of(key).procedure())) + "\n";

        if (Boolean.getBoolean("update.contracts")) {
            Files.createDirectories(CONTRACTS);
            Files.writeString(contract, written);
        }

        assertThat(contract).hasContent(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kbgo", "own-news", "hoax", "hate-speech", "child-safety"})
    void aDocumentSurvivesWritingAndReading(String key) {
        Document again = CanonicalJson.read(CanonicalJson.write(of(key)), Document.class);

        assertThat(again).isEqualTo(of(key));
        assertThat(again.contentHash()).isEqualTo(of(key).contentHash()).matches("[0-9a-f]{64}");
    }

    private Document of(String key) {
        return shipped.of(key).orElseThrow();
    }
}
