package id.or.amsi.tanggap.notification.help.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RootsTest {
    @Test
    void inflectionsAndSlangOfOneRootAreFound() {
        var all = Inflections.all().size();

        var missed = Inflections.missed(Inflections::found);

        assertThat(all).isGreaterThan(130);
        assertThat((double) missed.size() / all).as("missed: %s", missed).isLessThanOrEqualTo(.05);
    }

    @Test
    void wordsThatOnlySoundAlikeKeepTheirOwnRoots() {
        assertThat(Roots.of("sebar")).isNotEqualTo(Roots.of("sabar"));
        assertThat(Roots.of("bunuh")).isNotEqualTo(Roots.of("buntu"));
        assertThat(Roots.of("paksa")).isNotEqualTo(Roots.of("siksa"));
    }
}
