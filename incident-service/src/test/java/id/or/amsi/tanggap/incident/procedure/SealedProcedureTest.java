package id.or.amsi.tanggap.incident.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.kit.testing.EventSchemas;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// On the examples of the contract with sop-service.
class SealedProcedureTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> examples() {
        return Stream.of("sop.template.v1", "sop.published.v1").flatMap(type -> EventSchemas.examples(type).stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatSopServiceSaysIsUnderstoodAndItsHashHolds(String example) throws JsonProcessingException {
        SealedProcedure sealed = SealedProcedure.of(JSON.readTree(example));

        assertThat(CanonicalJson.hash(sealed.procedure())).isEqualTo(sealed.procedureHash());
        assertThat(ProcedureJson.read(sealed.procedure(), Procedure.class)).isEqualTo(shippedFor(sealed));
    }

    @ParameterizedTest
    @CsvSource({"kind", "title", "procedureHash", "contentHash", "version", "procedure"})
    void aVersionWithoutOneOfItsPartsIsRefused(String part) throws JsonProcessingException {
        ObjectNode event = (ObjectNode) JSON.readTree(examples()
                .filter(example -> example.contains("\"KBGO\""))
                .findFirst()
                .orElseThrow());
        assertThat(SealedProcedure.of(event).kind()).isEqualTo("KBGO");

        event.remove(part);

        assertThatThrownBy(() -> SealedProcedure.of(event)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Procedure shippedFor(SealedProcedure sealed) {
        return ShippedProcedure.read(sealed.kind().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
