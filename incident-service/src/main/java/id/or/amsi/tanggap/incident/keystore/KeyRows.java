package id.or.amsi.tanggap.incident.keystore;

import static id.or.amsi.tanggap.incident.keystore.KeyDatabase.read;
import static id.or.amsi.tanggap.incident.keystore.KeyDatabase.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// Stores wrapped data keys.
@ApplicationScoped
class KeyRows {
    private static final String ADD_KEY = "insert into keystore.data_key (key_id, created_at) values (?, ?)";
    private static final String ADD_WRAPPING = """
            insert into keystore.wrapping (key_id, recipient, outlet_version, algorithm, wrapped_key)
            values (?, ?, ?, ?, ?)""";
    private static final String FIND = """
            select key_id, recipient, outlet_version, algorithm, wrapped_key from keystore.wrapping
            where key_id = ? order by recipient""";
    private static final String OUTDATED = """
            select key_id, recipient, outlet_version, algorithm, wrapped_key from keystore.wrapping
            where recipient = 'outlet' and outlet_version is distinct from ? and key_id > ?
            order by key_id limit ?""";
    private static final String REPLACE = """
            update keystore.wrapping set outlet_version = ?, algorithm = ?, wrapped_key = ?
            where key_id = ? and recipient = 'outlet' and outlet_version is distinct from ?""";
    private static final String REMOVE_WRAPPINGS = "delete from keystore.wrapping where key_id = ?";
    private static final String REMOVE_KEY = "delete from keystore.data_key where key_id = ?";

    private final KeyDatabase database;
    private final Clock clock;

    KeyRows(KeyDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(UUID tenant, UUID keyId, Wrapping first) {
        database.inOutlet(tenant, connection -> {
            run(connection, ADD_KEY, keyId, clock.instant().atOffset(ZoneOffset.UTC));
            return wrap(connection, keyId, first);
        });
    }

    /// One more recipient for a key that is there.
    void addWrapping(UUID tenant, UUID keyId, Wrapping further) {
        database.inOutlet(tenant, connection -> wrap(connection, keyId, further));
    }

    /// Empty if there is no such key.
    List<Wrapping> wrappings(UUID tenant, UUID keyId) {
        return database.inOutlet(tenant, connection -> read(connection, KeyRows::kept, FIND, keyId)).stream()
                .map(KeptKey::wrapping)
                .toList();
    }

    /// Some of the keys that the outlet's newest version does not wrap yet.
    ///
    /// @param after the last id of the batch before
    List<KeptKey> outdated(UUID tenant, int newest, UUID after, int atMost) {
        return database.inOutlet(
                tenant, connection -> read(connection, KeyRows::kept, OUTDATED, newest, after, atMost));
    }

    /// All of them or none. A key destroyed meanwhile stays destroyed.
    void replace(UUID tenant, List<KeptKey> rewrapped) {
        database.inOutlet(tenant, connection -> {
            try (PreparedStatement update = connection.prepareStatement(REPLACE)) {
                for (KeptKey kept : rewrapped) {
                    update.setObject(1, kept.wrapping().version());
                    update.setString(2, kept.wrapping().algorithm());
                    update.setBytes(3, kept.wrapping().wrappedKey());
                    update.setObject(4, kept.keyId());
                    update.setObject(5, kept.wrapping().version());
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }

    void remove(UUID tenant, UUID keyId) {
        database.inOutlet(tenant, connection -> {
            run(connection, REMOVE_WRAPPINGS, keyId);
            return run(connection, REMOVE_KEY, keyId);
        });
    }

    private static int wrap(Connection connection, UUID keyId, Wrapping wrapping) throws SQLException {
        return run(
                connection,
                ADD_WRAPPING,
                keyId,
                wrapping.recipient(),
                wrapping.version(),
                wrapping.algorithm(),
                wrapping.wrappedKey());
    }

    private static KeptKey kept(ResultSet row) throws SQLException {
        return new KeptKey(
                row.getObject("key_id", UUID.class),
                new Wrapping(
                        row.getString("recipient"),
                        row.getObject("outlet_version", Integer.class),
                        row.getString("algorithm"),
                        row.getBytes("wrapped_key")));
    }
}
