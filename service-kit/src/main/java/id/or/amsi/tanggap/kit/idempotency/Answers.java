package id.or.amsi.tanggap.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/// Sealed answers, kept for a day in the acting tenant's rows.
@ApplicationScoped
class Answers {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final String LOCK = "select pg_try_advisory_xact_lock(?)";
    private static final String FIND = """
            select body_hash, answer from app.idempotency where key_hash = ? and expires_at > ?""";
    private static final String KEEP = """
            insert into app.idempotency as kept (key_hash, body_hash, answer, expires_at) values (?, ?, ?, ?)
            on conflict (tenant_id, key_hash) do update
            set body_hash = excluded.body_hash, answer = excluded.answer, expires_at = excluded.expires_at""";

    private final DataSource database;
    private final Clock clock;

    Answers(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Reserves the key until the transaction ends; false if another request holds it.
    boolean reserve(byte[] keyHash) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, ByteBuffer.wrap(keyHash).getLong());
            ResultSet answer = lock.executeQuery();
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the key cannot be reserved", e);
        }
    }

    Optional<SealedAnswer> find(byte[] keyHash) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setBytes(1, keyHash);
            select.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            ResultSet row = select.executeQuery();
            return row.next() ? Optional.of(new SealedAnswer(row.getBytes(1), row.getBytes(2))) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the kept answer cannot be read", e);
        }
    }

    void keep(byte[] keyHash, SealedAnswer answer) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setBytes(1, keyHash);
            insert.setBytes(2, answer.bodyHash());
            insert.setBytes(3, answer.content());
            insert.setObject(4, clock.instant().plus(KEPT).atOffset(ZoneOffset.UTC));
            insert.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the answer cannot be kept", e);
        }
    }
}
