package id.or.amsi.tanggap.sop.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    private static final List<String> PIECES = List.of(
            "Laporan diterima.",
            "Lihat UU No. 12 Tahun 2022.",
            "Hubungi a.n. Siti!",
            "Apakah aman?",
            " ",
            "\n",
            "\n\n",
            "- butir pertama",
            "1. Langkah satu.",
            "## Judul",
            "| a | b |",
            "jam 08.00 WIB",
            "{nextReviewMonths} bulan.",
            "dll.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dasar hukumnya UU No. 12 Tahun 2022 dan turunannya.",
                "Surat ditandatangani a.n. Direktur oleh Satgas.",
                "Petugas siaga sejak jam 08.00 sampai 16.00 WIB.",
                "Biaya paling banyak Rp 1.000.000 per kasus.",
                "Biaya paling banyak Rp. 500.000 per kasus.",
                "Rekaman, gambar, dll. yang disebarkan tanpa izin.",
                "Pendamping: Sdri. Wati atau Dr. A. Rahman, S.H.",
                "Paling lambat 3 x 24 jam (lih. Lampiran) sejak laporan.",
                "1. Catat laporan.",
                "- Simpan bukti.",
                "## Bab I. Komitmen"
            })
    void oneSentenceStaysOne(String sentence) {
        assertThat(words(sentence)).containsExactly(sentence);
    }

    @Test
    void sentencesAndBlocksArePulledApart() {
        String text = """
                Laporan diterima, dicatat, dll. Petugas menjawab! Amankah ia?
                ## Langkah
                - Simpan bukti. Jangan hapus.
                - Blokir
                2) Lapor

                Paragraf baru yang
                dibungkus.""";

        assertThat(words(text))
                .containsExactly(
                        "Laporan diterima, dicatat, dll.",
                        "Petugas menjawab!",
                        "Amankah ia?",
                        "## Langkah",
                        "- Simpan bukti.",
                        "Jangan hapus.",
                        "- Blokir",
                        "2) Lapor",
                        "Paragraf baru yang\ndibungkus.");
    }

    /// Were each piece looked at whole, this would take minutes.
    @Test
    @Timeout(60)
    void aSentenceThatDoesNotEndIsNotReadAgainAndAgain() {
        assertThat(Sentences.of("No. ".repeat(40_000) + "Akhir.").size()).isOne();
    }

    @Property(tries = 500, seed = "20240723")
    void putTogetherTheyAreTheText(@ForAll("texts") String text) {
        List<Sentence> sentences = Sentences.of(text).all();

        String together = sentences.stream()
                .map(sentence -> sentence.words() + sentence.after())
                .collect(Collectors.joining());
        assertThat(together).isEqualTo(text);
    }

    @Property(tries = 500, seed = "20240723")
    void textThatNobodyChangedComesOutAsItIs(@ForAll("texts") String text) {
        assertThat(TextMerge.of(text, text, text, Side.OURS)).isEqualTo(new TextMerge(text, false));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join(" ", pieces).strip());
    }

    private static List<String> words(String text) {
        return Sentences.of(text).all().stream().map(Sentence::words).toList();
    }
}
