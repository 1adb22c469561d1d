package id.or.amsi.tanggap.incident.confidential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyedHashesTest {
    private final KeyedHashes hashes = new KeyedHashes("c2VjcmV0LXNlY3JldC1zZWNyZXQ");

    @Test
    void aHashIsFoundAgainForItsPurposeAndUnderItsKeyOnly() {
        byte[] hash = hashes.of("receipt", "7Q2M");

        assertThat(hash).hasSize(32).isEqualTo(hashes.of("receipt", "7Q2M"));
        assertThat(hash).isNotEqualTo(hashes.of("submitter", "7Q2M"));
        assertThat(hash).isNotEqualTo(hashes.of("receipt", "7Q2N"));
        assertThat(hash).isNotEqualTo(new KeyedHashes("YW5vdGhlci1hbm90aGVyLWFub3RoZXI").of("receipt", "7Q2M"));
    }
}
