package id.or.amsi.tanggap.incident.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void orderAndSpacingDoNotMatter() throws JsonProcessingException {
        String text =
                CanonicalJson.text(JSON.readTree("{ \"b\" : [1, null, {\"z\":\"é\\\"\",\"a\":true}], \"a\" : 0 }"));

        assertThat(text).isEqualTo("{\"a\":0,\"b\":[1,null,{\"a\":true,\"z\":\"é\\\"\"}]}");
    }

    /// The expected value is what `printf '{"a":1}' | sha256sum` says.
    @Test
    void theHashIsSha256InHex() {
        assertThat(CanonicalJson.hash("{\"a\":1}"))
                .isEqualTo("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862");
    }

    @Test
    void fractionsAreRefused() {
        assertThatThrownBy(() -> CanonicalJson.text(JSON.readTree("{\"a\":1.5}")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
