package id.or.amsi.tanggap.sop.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.ShippedTemplates;
import id.or.amsi.tanggap.sop.floor.Laws;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitedLawsTest {
    private static final LocalDate FIRST_OF_THE_NEW = LocalDate.of(2026, 1, 2);

    private final Laws laws = new Laws();
    private final Document document = new ShippedTemplates().of("hate-speech").orElseThrow();

    @Test
    void aVersionShowsTheLawOfTheDayFromWhichItCounts() {
        List<CitedLaw> before = shown(FIRST_OF_THE_NEW.minusDays(1));
        List<CitedLaw> after = shown(FIRST_OF_THE_NEW);

        assertThat(one(before, "KUHP").citation()).isEqualTo("KUHP sebelum UU 1/2023");
        assertThat(one(before, "KUHP").validTo()).isEqualTo("2026-01-01");
        assertThat(one(after, "KUHP").validFrom()).isEqualTo("2026-01-02");
        assertThat(one(after, "KUHP").doubt()).isNotNull();
        assertThat(one(after, "PPMS-UGC").validFrom()).isEqualTo("2012");
        assertThat(before).extracting(CitedLaw::id).doesNotContain("KUHP-300");
        assertThat(after).extracting(CitedLaw::id).contains("KUHP-300").doesNotHaveDuplicates();
    }

    @Test
    void whatIsSealedStaysAsItWasWhateverShipsLater() {
        List<SealedLaw> then = CitedLaws.of(document, FIRST_OF_THE_NEW, laws);
        ObjectNode sealed = CanonicalJson.tree(document).deepCopy();
        sealed.set(CitedLaws.MEMBER, CanonicalJson.tree(then));
        ((ObjectNode) sealed.path(CitedLaws.MEMBER).path(0)).put("citation", "as it was worded then");

        CitedLaws read = CitedLaws.in(CanonicalJson.write(sealed), FIRST_OF_THE_NEW, laws);

        assertThat(read.sealed()).isTrue();
        assertThat(read.rows().getFirst().citation()).isEqualTo("as it was worded then");
        List<CitedLaw> rest = then.stream().skip(1).map(SealedLaw::shown).toList();
        assertThat(read.rows().subList(1, then.size())).isEqualTo(rest);
    }

    @Test
    void anOlderSealHoldsIdsOnlyAndSaysSo() {
        ObjectNode sealed = CanonicalJson.tree(document).deepCopy();
        sealed.put("version", 1).put("effectiveFrom", FIRST_OF_THE_NEW.toString());
        sealed.putArray("appointments");

        CitedLaws read = CitedLaws.in(CanonicalJson.write(sealed), FIRST_OF_THE_NEW, laws);

        assertThat(read.sealed()).isFalse();
        assertThat(read.rows()).isEqualTo(shown(FIRST_OF_THE_NEW));
    }

    /// A seal of the first release that held wordings, one of a later release, and what neither knew.
    @Test
    void sealsOfOtherReleasesAreReadToo() {
        ObjectNode sealed = CanonicalJson.tree(document).deepCopy();
        sealed.set(CitedLaws.MEMBER, CanonicalJson.tree(CitedLaws.of(document, FIRST_OF_THE_NEW, laws)));
        sealed.path(CitedLaws.MEMBER)
                .forEach(row -> ((ObjectNode) row)
                        .put("later", "unknown here")
                        .remove(List.of("binding", "addressees", "triggerEvent", "clock")));

        CitedLaws read = CitedLaws.in(CanonicalJson.write(sealed), FIRST_OF_THE_NEW, laws);

        assertThat(read.sealed()).isTrue();
        assertThat(read.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.binding()).isNull())
                .allSatisfy(row -> assertThat(row.addressees()).isEmpty());
        assertThat(one(shown(FIRST_OF_THE_NEW), "PPMS-UGC").clock()).isEqualTo(new Span(Span.Type.HOURS, 48));
    }

    private List<CitedLaw> shown(LocalDate day) {
        return CitedLaws.of(document, day, laws).stream().map(SealedLaw::shown).toList();
    }

    private static CitedLaw one(List<CitedLaw> cited, String id) {
        return cited.stream().filter(law -> law.id().equals(id)).findFirst().orElseThrow();
    }
}
