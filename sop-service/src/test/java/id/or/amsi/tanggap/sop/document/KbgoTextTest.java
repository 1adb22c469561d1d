package id.or.amsi.tanggap.sop.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KbgoTextTest {
    private final Document kbgo = new ShippedTemplates().of("kbgo").orElseThrow();

    @Test
    void thereAreSeventeenChaptersAndNineAttachments() {
        assertThat(kbgo.chapters()).hasSize(17);
        assertThat(kbgo.attachments()).hasSize(9);
    }

    @Test
    void everyFormIsDefinedInItsClause() {
        Clause forms = kbgo.clause("c03.2").orElseThrow();

        assertThat(forms.parameter("forms"))
                .hasValueSatisfying(value -> assertThat(((Value.Listed) value).items())
                        .hasSize(18)
                        .allSatisfy(code -> assertThat(forms.text()).contains(code + ": ")));
    }
}
