package id.or.amsi.tanggap.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictBodiesTest {
    private final ObjectMapper strict = StrictBodies.of(new ObjectMapper());

    enum Word {
        YES
    }

    record Body(
            String text,
            int count,
            boolean sure,
            Word word,
            List<String> more,
            @Nullable Integer maybe) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'text':'a','count':1,'sure':true,'word':'YES','more':['b'],'maybe':null}",
                "{'word':'YES'}",
                "{'word':'YES','text':'\\u2068Sari\\u2069 \\u202a+62 812\\u202c:\\u000b halo'}",
                "{'text':'baris\\nsatu\\t Ñ 🙂','count':-7,'sure':false,'word':'YES','more':[]}"
            })
    void exactFormIsTaken(String body) throws IOException {
        assertThat(read(body).word()).isEqualTo(Word.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'text':7}",
                "{'text':true}",
                "{'text':'a','text':'b'}",
                "{'text':'a','admin':true}",
                "{'text':'a'} {}",
                "{'text':'a\\u0000'}",
                "{'text':'a\\u001b[2J'}",
                "{'text':'a\\u202eb'}",
                "{'text':'\\ud800'}",
                "{'more':['\\u202d']}",
                "{'a\\u202e':1}",
                "{'text':'a\u202eb'}",
                "{'more':'a'}",
                "{'count':'1'}",
                "{'count':''}",
                "{'count':1.5}",
                "{'count':true}",
                "{'count':99999999999}",
                "{'count':1e400}",
                "{'maybe':'1'}",
                "{'sure':'true'}",
                "{'sure':1}",
                "{'word':0}",
                "{'word':''}",
                "{'word':'NO'}"
            })
    void everythingElseIsRefused(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfAny(JsonProcessingException.class, IllegalArgumentException.class);
    }

    @Test
    void textThatIsNoUtf8IsRefusedInEveryForm() {
        byte[] overlong = {'"', (byte) 0xC0, (byte) 0xAF, '"'};
        List<MediaType> types = List.of(
                MediaType.APPLICATION_JSON_TYPE,
                MediaType.APPLICATION_FORM_URLENCODED_TYPE,
                new MediaType("text", "csv"));

        for (MediaType type : types) {
            assertThatThrownBy(() -> StrictBodies.requireClean(strict, overlong, type))
                    .isInstanceOf(CharacterCodingException.class);
            assertThatCode(() -> StrictBodies.requireClean(strict, "\"Ñ\"".getBytes(UTF_8), type))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void onlyFormsAreLeftToBeCleanedLater() {
        byte[] turned = "name\u202e".getBytes(UTF_8);

        assertThatCode(() -> StrictBodies.requireClean(strict, turned, MediaType.APPLICATION_FORM_URLENCODED_TYPE))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> StrictBodies.requireClean(strict, turned, new MediaType("text", "csv")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deepBodiesAndLongNumbersAreRefusedWhereverTheyStand() {
        String deep = "{'more':" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        String number = "{'count':" + "1".repeat(1_000) + "}";

        for (String body : List.of(deep, number)) {
            assertThatThrownBy(() -> read(body)).isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void eventsAreStillReadGenerously() throws JsonProcessingException {
        ObjectMapper usual = new ObjectMapper();
        StrictBodies.of(usual);

        assertThat(usual.readTree(quoted("{'text':'a\\u0000','grown':1}"))).hasSize(2);
    }

    @Test
    void textIsCleanedOfWhatNobodySees() {
        assertThat(CleanText.of("a\u0000b\u202ec\nd\ud800")).isEqualTo("abc\nd");
        assertThat(CleanText.of("Ibu Siti, 🙂\r\n")).isEqualTo("Ibu Siti, 🙂\r\n");
    }

    private Body read(String body) throws IOException {
        StrictBodies.requireClean(strict, quoted(body).getBytes(UTF_8), MediaType.APPLICATION_JSON_TYPE);
        return strict.readValue(quoted(body), Body.class);
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
