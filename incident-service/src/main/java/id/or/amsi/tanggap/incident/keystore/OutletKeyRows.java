package id.or.amsi.tanggap.incident.keystore;

import static id.or.amsi.tanggap.incident.keystore.KeyDatabase.read;
import static id.or.amsi.tanggap.incident.keystore.KeyDatabase.run;

import id.or.amsi.tanggap.incident.keystore.KeyDatabase.StaleVersionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores which versions an outlet's key has, and the versions themselves, wrapped, unless they lie
/// elsewhere.
@ApplicationScoped
class OutletKeyRows {
    private static final String NEWEST = "select max(version) from keystore.outlet_key";
    private static final String FIND = "select wrapped_key from keystore.outlet_key where version = ?";
    private static final String ADD = """
            insert into keystore.outlet_key (version, algorithm, wrapped_key, created_at)
            select ?, ?, ?, ? where not exists (select 1 from keystore.outlet_key where version >= ?)
            on conflict do nothing""";
    private static final String REMOVE_UNUSED = """
            delete from keystore.outlet_key k
            where k.version < (select max(version) from keystore.outlet_key)
              and not exists (select 1 from keystore.wrapping w where w.outlet_version = k.version)""";
    private static final String PROGRESS = """
            select coalesce((select max(version) from keystore.outlet_key), 0) as newest,
                   array(select version from keystore.outlet_key order by version) as versions,
                   count(*) as keys,
                   count(*) filter (where outlet_version is distinct from
                       (select max(version) from keystore.outlet_key)) as waiting
            from keystore.wrapping where recipient = 'outlet'""";

    private final KeyDatabase database;
    private final Clock clock;

    OutletKeyRows(KeyDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Integer> newest(UUID tenant) {
        return database.inOutlet(
                        tenant,
                        connection ->
                                read(connection, row -> Optional.ofNullable(row.getObject(1, Integer.class)), NEWEST))
                .getFirst();
    }

    /// Empty if there is no such version any more, or if it lies elsewhere.
    Optional<byte[]> find(UUID tenant, int version) {
        return database
                .inOutlet(
                        tenant,
                        connection -> read(connection, row -> Optional.ofNullable(row.getBytes(1)), FIND, version))
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Does nothing if this version or a later one is there.
    void add(UUID tenant, int version, String algorithm, byte @Nullable [] wrappedKey) {
        database.inOutlet(
                tenant,
                connection -> run(
                        connection,
                        ADD,
                        version,
                        algorithm,
                        wrappedKey,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        version));
    }

    /// Deletes the versions before the newest that no data key needs any more.
    ///
    /// @return the versions that are left, rising
    List<Integer> removeUnused(UUID tenant) {
        try {
            database.inOutlet(tenant, connection -> run(connection, REMOVE_UNUSED));
        } catch (StaleVersionException e) {
            // somebody began to need one while it was being deleted: it stays until the next time
        }
        return progress(tenant).versions();
    }

    RotationProgress progress(UUID tenant) {
        return database.inOutlet(
                        tenant,
                        connection -> read(
                                connection,
                                row -> new RotationProgress(
                                        row.getInt("newest"),
                                        List.of((Integer[])
                                                row.getArray("versions").getArray()),
                                        row.getLong("keys"),
                                        row.getLong("waiting")),
                                PROGRESS))
                .getFirst();
    }
}
