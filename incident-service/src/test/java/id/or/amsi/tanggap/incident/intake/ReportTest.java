package id.or.amsi.tanggap.incident.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.incident.report.Kind;
import id.or.amsi.tanggap.incident.report.Standing;
import java.util.List;
import java.util.Set;
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
        var report = new Report(
                kind,
                Set.of(),
                "",
                Set.of(),
                null,
                dangerNow,
                List.of(),
                Standing.AFFECTED,
                false,
                null,
                null,
                1,
                Set.of());

        assertThat(report.cannotWait()).isEqualTo(cannotWait);
    }
}
