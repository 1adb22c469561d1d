package id.or.amsi.tanggap.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.local.part.PartFailed;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpCommandTest {

    @Test
    void otherMailServerIsRefused() {
        assertThatThrownBy(() -> UpCommand.requireNoOtherMailServer(Map.of("TANGGAP_SMTP_HOST", "smtp.example.com")))
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("smtp.example.com")
                .hasMessageContaining("TANGGAP_SMTP_HOST");
        assertThatCode(() -> UpCommand.requireNoOtherMailServer(Map.of("TANGGAP_SMTP_HOST", "localhost")))
                .doesNotThrowAnyException();
        assertThatCode(() -> UpCommand.requireNoOtherMailServer(Map.of())).doesNotThrowAnyException();
    }
}
