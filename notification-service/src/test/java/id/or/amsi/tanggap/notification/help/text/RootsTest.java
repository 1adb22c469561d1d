package id.or.amsi.tanggap.notification.help.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RootsTest {
    @Test
    void inflectionsAndSlangOfOneRootAreFound() throws IOException {
        var families = families();

        var missed = new ArrayList<String>();
        var all = 0;
        for (var family : families.entrySet()) {
            for (var form : family.getValue()) {
                all++;
                if (!found(family.getKey(), form)) {
                    missed.add(form);
                }
            }
        }

        assertThat(all).isGreaterThan(130);
        assertThat((double) missed.size() / all).as("missed: %s", missed).isLessThanOrEqualTo(.05);
    }

    @Test
    void wordsThatOnlySoundAlikeKeepTheirOwnRoots() {
        assertThat(Roots.of("sebar")).isNotEqualTo(Roots.of("sabar"));
        assertThat(Roots.of("bunuh")).isNotEqualTo(Roots.of("buntu"));
        assertThat(Roots.of("paksa")).isNotEqualTo(Roots.of("siksa"));
    }

    private static boolean found(String root, String form) {
        return Words.of(form, Lexicon.empty()).stream()
                .anyMatch(word -> Roots.of(word.text()).equals(Roots.of(root)));
    }

    static Map<String, String[]> families() throws IOException {
        var families = new TreeMap<String, String[]>();
        for (var line : Files.readAllLines(Path.of("src/test/resources/help/inflections.txt"))) {
            if (!line.startsWith("#")) {
                var sides = line.split(": ", -1);
                families.put(sides[0], sides[1].split(" ", -1));
            }
        }
        return families;
    }
}
