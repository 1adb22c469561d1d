package id.or.amsi.tanggap.local.keys;

import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/// The key store's tables as they stood at one moment. All keys in it are wrapped; without the master key,
/// which is in no database, it opens nothing.
final class KeyArchive {
    private static final Map<String, String> COLUMNS = Map.of(
            "outlet_key", "(tenant_id, version, algorithm, wrapped_key, created_at)",
            "data_key", "(tenant_id, key_id, created_at)",
            "wrapping", "(tenant_id, key_id, recipient, outlet_version, algorithm, wrapped_key)");
    private static final String CLASH = """
            select count(*) from saved_outlet_key s join keystore.outlet_key k using (tenant_id, version)
            where s.wrapped_key is distinct from k.wrapped_key""";
    private static final String KEEP_LIVING = "delete from saved_data_key where key_id <> all (?)";
    private static final String KEEP_MISSING = """
            delete from saved_data_key s
            where exists (select 1 from keystore.data_key k where k.tenant_id = s.tenant_id and k.key_id = s.key_id)""";
    private static final String RESTORE = """
            delete from saved_wrapping w where not exists (
                select 1 from saved_data_key s where s.tenant_id = w.tenant_id and s.key_id = w.key_id);
            insert into keystore.outlet_key (tenant_id, version, algorithm, wrapped_key, created_at)
                select tenant_id, version, algorithm, wrapped_key, created_at from saved_outlet_key s
                where exists (select 1 from saved_wrapping w
                              where w.tenant_id = s.tenant_id and w.outlet_version = s.version)
                on conflict do nothing;
            insert into keystore.data_key (tenant_id, key_id, created_at)
                select tenant_id, key_id, created_at from saved_data_key;
            insert into keystore.wrapping (tenant_id, key_id, recipient, outlet_version, algorithm, wrapped_key)
                select tenant_id, key_id, recipient, outlet_version, algorithm, wrapped_key from saved_wrapping""";

    private KeyArchive() {}

    /// @param keyStore a connection that sees all outlets
    static void save(Connection keyStore, OutputStream file) throws SQLException, IOException {
        keyStore.setAutoCommit(false);
        run(keyStore, "set transaction isolation level repeatable read, read only");
        var zip = new ZipOutputStream(file);
        for (var table : COLUMNS.keySet().stream().sorted().toList()) {
            zip.putNextEntry(new ZipEntry(table));
            keyStore.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy keystore." + table + " " + COLUMNS.get(table) + " to stdout", zip);
            zip.closeEntry();
        }
        zip.finish();
        keyStore.commit();
    }

    /// Brings back the keys that are missing, and only those that incidents still name: what was erased
    /// after the backup stays erased. What is there is not touched.
    ///
    /// @param living the keys that incidents name
    /// @return how many keys came back
    static int restore(Connection keyStore, Collection<UUID> living, InputStream file)
            throws SQLException, IOException {
        keyStore.setAutoCommit(false);
        try {
            read(keyStore, file);
            if (count(keyStore, CLASH) > 0) {
                throw new PartFailed("An outlet has made a key with the number of one in this backup. Restore into an"
                        + " empty key store, before the service runs. Nothing was changed.");
            }
            try (var delete = keyStore.prepareStatement(KEEP_LIVING)) {
                delete.setArray(1, keyStore.createArrayOf("uuid", living.toArray()));
                delete.executeUpdate();
            }
            run(keyStore, KEEP_MISSING);
            var restored = count(keyStore, "select count(*) from saved_data_key");
            run(keyStore, RESTORE);
            keyStore.commit();
            return restored;
        } finally {
            keyStore.rollback();
        }
    }

    private static void read(Connection keyStore, InputStream file) throws SQLException, IOException {
        var zip = new ZipInputStream(file);
        var read = 0;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var table = entry.getName();
            if (!COLUMNS.containsKey(table)) {
                throw new PartFailed("This is no backup of a key store");
            }
            var saved = "saved_" + table;
            run(keyStore, "create temporary table " + saved + " (like keystore." + table + ") on commit drop");
            keyStore.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + saved + " " + COLUMNS.get(table) + " from stdin", zip);
            read++;
        }
        if (read != COLUMNS.size()) {
            throw new PartFailed("This is no whole backup of a key store");
        }
    }

    private static int count(Connection keyStore, String query) throws SQLException {
        try (var statement = keyStore.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void run(Connection keyStore, String sql) throws SQLException {
        try (var statement = keyStore.createStatement()) {
            statement.execute(sql);
        }
    }
}
