package id.or.amsi.tanggap.incident.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.incident.report.Happening;
import id.or.amsi.tanggap.incident.report.Kind;
import id.or.amsi.tanggap.incident.report.Standing;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {
    @ParameterizedTest
    @CsvSource({
        "KBGO, false, false",
        "KBGO, true, true",
        "HOAX, false, false",
        "HATE_SPEECH, false, false",
        "OWN_NEWS, false, false",
        "CHILD_SAFETY, false, true"
    })
    void onlyDangerAndAnExploitedChildCannotWait(Kind kind, boolean dangerNow, boolean cannotWait) {
        assertThat(report(kind, dangerNow, "", "").cannotWait()).isEqualTo(cannotWait);
    }

    @Test
    void contentThatExploitsAChildIsNotDescribed() {
        String place = "https://x.example/1, X, 3 Maret 09.00";

        assertThat(report(Kind.CHILD_SAFETY, false, "", place).describesExploitation())
                .isFalse();
        assertThat(report(Kind.CHILD_SAFETY, false, "Di dalamnya ...", place).describesExploitation())
                .isTrue();
        assertThat(report(Kind.CHILD_SAFETY, false, "", "x".repeat(501)).describesExploitation())
                .isTrue();
        assertThat(report(Kind.CHILD_SAFETY, false, "", place, "x".repeat(501)).describesExploitation())
                .isTrue();
        assertThat(report(Kind.CHILD_SAFETY, false, "", place, "x".repeat(500)).describesExploitation())
                .isFalse();
        assertThat(report(Kind.KBGO, false, "Ceritanya ...", "x".repeat(501), "x".repeat(501))
                        .describesExploitation())
                .isFalse();
    }

    private static Report report(Kind kind, boolean dangerNow, String narrative, String what) {
        return report(kind, dangerNow, narrative, what, null);
    }

    private static Report report(
            Kind kind, boolean dangerNow, String narrative, String what, @Nullable String needsNote) {
        return new Report(
                kind,
                Set.of(),
                narrative,
                Set.of(),
                needsNote,
                dangerNow,
                List.of(new Happening("tadi", what)),
                Standing.AFFECTED,
                false,
                null,
                null,
                1,
                Set.of());
    }
}
