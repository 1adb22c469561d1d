package id.or.amsi.tanggap.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void secretStaysTheSameAtTheNextStart() throws IOException {
        var file = folder.resolve("secrets.properties");
        var first = new Secrets(file).of("a");

        var again = new Secrets(file);

        assertThat(again.of("a")).isEqualTo(first);
        assertThat(again.of("b")).isNotEqualTo(first).hasSizeGreaterThan(30);
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws IOException {
        var file = folder.resolve("secrets.properties");

        new Secrets(file).of("a");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
