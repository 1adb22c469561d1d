package id.or.amsi.tanggap.sop.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Satu paragraf.",
                "Satu paragraf,\nmasih yang sama.\n\nDan satu lagi.",
                "- satu\n- dua\n  1. dalam\n  2. daftar",
                "**Tebal**, *miring* dan ***keduanya***.",
                "Paling lambat {breachNoticeWithin} setelah 5 < 6 & seterusnya."
            })
    void paragraphsListsAndEmphasisAreAll(String text) {
        assertThat(Markdown.foreignIn(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'# Judul', HEADING",
        "'Judul\n---', HEADING",
        "'> kutipan', QUOTATION",
        "'- daftar\n  > kutipan di dalamnya', QUOTATION",
        "'kata `kode` kata', CODE",
        "'```\nkode\n```', CODE",
        "'    empat spasi', CODE",
        "'<script>alert(1)</script>', HTML",
        "'kata <b>tebal</b>', HTML",
        "'<!-- catatan -->', HTML",
        "'![gambar](a.png)', IMAGE",
        "'[tautan](https://contoh.example)', LINK",
        "'<https://contoh.example>', LINK",
        "'[a]: https://contoh.example\n\n[a]', LINK",
        "'satu\n\n***\n\ndua', RULE"
    })
    void everythingElseIsNamed(String text, Markdown.Foreign foreign) {
        assertThat(Markdown.foreignIn(text)).contains(foreign);
    }

    @Property(tries = 500)
    void whatIsNotParsedHoldsNothingForeign(
            @ForAll
                    @CharRange(from = ' ', to = '~')
                    @Chars({'-', '+', ' ', '1', '.', '!', ')', '\n'})
                    @StringLength(max = 40)
                    String text) {
        String clause = text.strip();

        assertThat(Markdown.foreignIn(clause)).isEqualTo(Markdown.parsed(clause));
    }

    @Test
    void everyShippedTextIsWrittenInIt() {
        ShippedTemplates shipped = new ShippedTemplates();

        assertThat(shipped.keys().stream().flatMap(key -> shipped.of(key).orElseThrow().allClauses().stream()))
                .isNotEmpty()
                .allSatisfy(clause -> assertThat(Markdown.foreignIn(clause.text()))
                        .as(clause.id())
                        .isEmpty());
    }
}
