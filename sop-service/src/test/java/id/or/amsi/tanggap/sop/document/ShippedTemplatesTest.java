package id.or.amsi.tanggap.sop.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedTemplatesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path CONTRACT = Path.of("..", "contracts", "procedures", "kbgo.json");

    private final Document kbgo = new ShippedTemplates().of("kbgo").orElseThrow();

    @Test
    void theProcedureHasItsSeventeenRows() {
        assertThat(kbgo.procedure().steps())
                .extracting(Step::number)
                .containsExactly(
                        "1", "2", "3", "4", "5", "5b", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16");
    }

    @Test
    void theCommittedContractIsThisProcedure() throws IOException {
        ObjectWriter pretty = JSON.writerWithDefaultPrettyPrinter();
        String written = pretty.writeValueAsString(CanonicalJson.tree(kbgo.procedure())) + "\n";

        if (Boolean.getBoolean("update.contracts")) {
            Files.createDirectories(CONTRACT.getParent());
            Files.writeString(CONTRACT, written);
        }

        assertThat(CONTRACT).hasContent(written);
    }

    @Test
    void aDocumentSurvivesWritingAndReading() {
        Document again = CanonicalJson.read(CanonicalJson.write(kbgo), Document.class);

        assertThat(again).isEqualTo(kbgo);
        assertThat(again.contentHash()).isEqualTo(kbgo.contentHash()).matches("[0-9a-f]{64}");
    }
}
