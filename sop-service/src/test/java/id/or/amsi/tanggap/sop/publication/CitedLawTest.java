package id.or.amsi.tanggap.sop.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.sop.adoption.VersionId;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.ShippedTemplates;
import id.or.amsi.tanggap.sop.floor.Laws;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CitedLawTest {
    private static final LocalDate FIRST_OF_THE_NEW = LocalDate.of(2026, 1, 2);

    private final Laws laws = new Laws();

    @Test
    void aVersionShowsTheLawOfTheDayFromWhichItCounts() {
        List<CitedLaw> before = CitedLaw.in(sealed(FIRST_OF_THE_NEW.minusDays(1)), laws);
        List<CitedLaw> after = CitedLaw.in(sealed(FIRST_OF_THE_NEW), laws);

        assertThat(one(before, "KUHP").citation()).isEqualTo("KUHP sebelum UU 1/2023");
        assertThat(one(before, "KUHP").validTo()).isEqualTo("2026-01-01");
        assertThat(one(after, "KUHP").validFrom()).isEqualTo("2026-01-02");
        assertThat(one(after, "KUHP").doubt()).isNotNull();
        assertThat(one(after, "PPMS-UGC").validFrom()).isEqualTo("2012");
        assertThat(before).extracting(CitedLaw::id).doesNotContain("KUHP-300");
        assertThat(after).extracting(CitedLaw::id).contains("KUHP-300").doesNotHaveDuplicates();
    }

    private static CitedLaw one(List<CitedLaw> cited, String id) {
        return cited.stream().filter(law -> law.id().equals(id)).findFirst().orElseThrow();
    }

    private static SealedRow sealed(LocalDate effectiveFrom) {
        Document document = new ShippedTemplates().of("hate-speech").orElseThrow();
        ObjectNode whole = CanonicalJson.tree(document).deepCopy();
        whole.put("version", 1).put("effectiveFrom", effectiveFrom.toString());
        whole.putArray("appointments");
        return new SealedRow(
                new VersionId(UUID.randomUUID(), 1),
                0,
                document.kind(),
                CanonicalJson.write(whole),
                "",
                "",
                effectiveFrom,
                effectiveFrom.plusMonths(12),
                UUID.randomUUID(),
                Instant.EPOCH);
    }
}
