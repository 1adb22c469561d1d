package id.or.amsi.tanggap.local.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.local.TestStack;
import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyArchiveServiceTest {
    private static final Path MIGRATIONS =
            Path.of("../../incident-service/src/main/resources/db/keystore").toAbsolutePath();

    private final String name = "keys_" + UUID.randomUUID().toString().replace("-", "");
    private final UUID tenant = UUID.randomUUID();
    private TestStack stack;
    private Connection keys;

    @BeforeEach
    void make() throws IOException, SQLException {
        stack = TestStack.attach();
        try (var postgres = stack.superuser("postgres")) {
            run(postgres, "create database " + name);
        }
        keys = stack.superuser(name);
        run(keys, "create schema keystore");
        try (var files = Files.list(MIGRATIONS)) {
            for (var file : files.sorted().toList()) {
                run(keys, Files.readString(file));
            }
        }
    }

    @AfterEach
    void drop() throws SQLException {
        keys.close();
        try (var postgres = stack.superuser("postgres")) {
            run(postgres, "drop database " + name + " with (force)");
        }
    }

    @Test
    void aLostKeyStoreComesBackButForWhatWasErasedSince() throws SQLException, IOException {
        version(1);
        var alive = key(1);
        var erased = key(1);
        var before = rows();
        var backup = backup();
        run(keys, "truncate keystore.wrapping, keystore.data_key, keystore.outlet_key");

        var restored = KeyArchive.restore(keys, List.of(alive), new ByteArrayInputStream(backup));

        assertThat(restored).isOne();
        assertThat(rows()).isNotEmpty().allMatch(row -> row.contains(alive.toString()));
        assertThat(before).containsAll(rows()).anyMatch(row -> row.contains(erased.toString()));
    }

    @Test
    void whatIsThereIsNotTouched() throws SQLException, IOException {
        version(1);
        var kept = key(1);
        var lost = key(1);
        var backup = backup();
        var before = rows();
        run(keys, "delete from keystore.wrapping where key_id = '" + lost + "'");
        run(keys, "delete from keystore.data_key where key_id = '" + lost + "'");
        version(2);
        run(keys, "update keystore.wrapping set outlet_version = 2 where key_id = '" + kept + "'");

        var restored = KeyArchive.restore(keys, List.of(kept, lost), new ByteArrayInputStream(backup));

        assertThat(restored).isOne();
        assertThat(rows()).hasSameSizeAs(before);
        assertThat(rows()).anyMatch(row -> row.contains(kept.toString()) && row.endsWith(",2)"));
        assertThat(rows()).anyMatch(row -> row.contains(lost.toString()) && row.endsWith(",1)"));
    }

    @Test
    void aKeyStoreThatBeganAnewIsRefused() throws SQLException, IOException {
        version(1);
        var lost = key(1);
        var backup = backup();
        run(keys, "truncate keystore.wrapping, keystore.data_key, keystore.outlet_key");
        version(1);
        var before = rows();

        assertThatThrownBy(() -> KeyArchive.restore(keys, List.of(lost), new ByteArrayInputStream(backup)))
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("Nothing was changed");

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void halfABackupIsRefused() {
        assertThatThrownBy(() -> KeyArchive.restore(keys, List.of(), new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(PartFailed.class);
    }

    private byte[] backup() throws SQLException, IOException {
        var file = new ByteArrayOutputStream();
        KeyArchive.save(keys, file);
        keys.setAutoCommit(true);
        return file.toByteArray();
    }

    private void version(int version) throws SQLException {
        run(keys, """
                insert into keystore.outlet_key (tenant_id, version, algorithm, wrapped_key, created_at)
                values ('%s', %d, 'AES-256-GCM', uuid_send(gen_random_uuid()), now())""".formatted(tenant, version));
    }

    private UUID key(int version) throws SQLException {
        var id = UUID.randomUUID();
        run(keys, """
                insert into keystore.data_key (tenant_id, key_id, created_at) values ('%1$s', '%2$s', now());
                insert into keystore.wrapping (tenant_id, key_id, recipient, outlet_version, algorithm, wrapped_key)
                values ('%1$s', '%2$s', 'outlet', %3$d, 'AES-256-GCM', uuid_send(gen_random_uuid()))""".formatted(tenant, id, version));
        return id;
    }

    private List<String> rows() throws SQLException {
        keys.setAutoCommit(true);
        try (var statement = keys.createStatement();
                var found = statement.executeQuery("select w::text from keystore.wrapping w order by 1")) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
