package id.or.amsi.tanggap.notification.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeterrenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minta link video viralnya dong",
                "cara sadap hp pacar",
                "saya kelepasan nampar istri, gimana minta maaf",
                "ada yang punya rekaman anak sekolah itu gak"
            })
    void whoDoesHarmOrSeeksItsImagesIsRecognised(String text) {
        assertThat(Deterrence.fits(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apa isi pasal 14 uu tpks",
                "tugas sosiologi tentang kekerasan dalam rumah tangga",
                "video edukasi cara melapor",
                "cara bunuh diri tanpa ketahuan",
                "gimana cara nyilet tangan biar gak ketahuan ortu",
                "cara kabur dari rumah tanpa ketahuan suami",
                "hp aku disadap pacar, cara ceknya gimana",
                "suami mukul aku, harus lapor polisi?",
                "foto bugil aku di grup telegram",
                "gimana cara lacak hp anak saya",
                ""
            })
    void whoWantsToKnowOrSuffersIsNot(String text) {
        assertThat(Deterrence.fits(text)).isFalse();
    }

    /// On the messages that it was written from; the figures on others are lower.
    @Test
    void itFindsMostOfThemAndHardlyAnyOther() throws IOException {
        var deterrence = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (var file : List.of("training-1.tsv", "training-2.tsv", "training-4.tsv", "training-6.tsv")) {
            for (var line : Files.readAllLines(Path.of("src/corpus", file))) {
                var cells = line.split("\t", -1);
                if (cells.length > 4 && cells[2].equals("info")) {
                    (cells[4].contains("deterrence") ? deterrence : others).add(cells[1]);
                }
            }
        }

        assertThat(deterrence).hasSizeGreaterThan(50);
        assertThat(share(deterrence)).isGreaterThan(.5);
        assertThat(share(others)).isLessThan(.02);
    }

    private static double share(List<String> texts) {
        return (double) texts.stream().filter(Deterrence::fits).count() / texts.size();
    }
}
