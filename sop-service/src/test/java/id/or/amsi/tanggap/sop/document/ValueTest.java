package id.or.amsi.tanggap.sop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTest {
    static List<Value> values() {
        return List.of(
                new Value.Amount(3),
                new Value.Flag(true),
                new Value.Line("Ketua Satgas"),
                new Value.Listed(List.of("luring", "daring")),
                new Value.Duration(new Span(Span.Type.WORKING_DAYS, 3)),
                new Value.Role(NewsroomRole.DIRECTOR),
                new Value.Help(List.of("sapa-129")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueSurvivesWritingAndReading(Value value) {
        assertThat(CanonicalJson.read(CanonicalJson.write(value), Value.class)).isEqualTo(value);
        assertThat(value.inWords()).isNotBlank();
        assertThat(value.inEnglish()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "null",
                "{}",
                "[1]",
                "{\"amount\": 72}",
                "{\"type\": \"HOURS\", \"amount\": 0}",
                "{\"type\": \"HOURS\", \"amount\": 72, \"binding\": null}",
                "{\"type\": \"WEEKS\", \"amount\": 1}",
                "{\"role\": \"OWNER\"}",
                "{\"role\": \"DIRECTOR\", \"more\": 1}",
                "{\"help\": [\"0812 3456\"]}",
                "{\"help\": \"sapa-129\"}"
            })
    void nothingElseIsAValue(String json) {
        assertThatThrownBy(() -> Value.of(CanonicalJson.read(json, JsonNode.class)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
