package id.or.amsi.tanggap.local.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyBackupsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");

    @TempDir
    Path folder;

    @Test
    void noBackupIsKeptLongerThanSevenDays() throws IOException {
        var sevenDays = made("2026-03-03T02:00:00Z");
        var older = made("2026-03-03T01:59:59Z");
        var broken = Files.createFile(folder.resolve("keystore-20260101T000000Z.zip.part"));
        var another = Files.createFile(folder.resolve("incident-20260101T000000Z.zip"));

        var pruned = backups(NOW).prune();

        assertThat(pruned).isEqualTo(2);
        assertThat(folder).isDirectoryNotContaining(older::equals).isDirectoryNotContaining(broken::equals);
        assertThat(sevenDays).exists();
        assertThat(another).exists();
    }

    @Test
    void aFolderThatIsNotThereHasNothingToPrune() throws IOException {
        assertThat(new KeyBackups(folder.resolve("none"), Clock.systemUTC()).prune())
                .isZero();
    }

    private Path made(String at) throws IOException {
        return Files.createFile(backups(Instant.parse(at)).next());
    }

    private KeyBackups backups(Instant now) {
        return new KeyBackups(folder, Clock.fixed(now, ZoneOffset.UTC));
    }
}
