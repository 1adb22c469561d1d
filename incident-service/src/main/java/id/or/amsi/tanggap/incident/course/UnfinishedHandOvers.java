package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.store.Statements;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The outlets in which something could not be handed over when somebody left.
@ApplicationScoped
class UnfinishedHandOvers {
    private static final String ADD = """
            insert into incident.unfinished_hand_over (try_at) values (?)
            on conflict (tenant_id) do update set asked = gen_random_uuid(), tries = 0, try_at = excluded.try_at""";
    private static final String DUE = """
            select tenant_id, asked, tries from incident.unfinished_hand_over
            where try_at <= ? order by try_at limit ?""";
    private static final String PUT_OFF = """
            update incident.unfinished_hand_over set tries = tries + 1, try_at = ? where asked = ?""";
    private static final String DONE = "delete from incident.unfinished_hand_over where asked = ?";

    /// @param asked which note it is: what was noted after it was read must be done too
    /// @param tries how often it was tried in vain since it was last noted
    record Unfinished(UUID tenant, UUID asked, int tries) {}

    private final Statements statements;
    private final Statements acrossOutlets;

    UnfinishedHandOvers(Statements statements, @DataSource("jobs") javax.sql.DataSource jobs) {
        this.statements = statements;
        this.acrossOutlets = new Statements(jobs);
    }

    /// Notes the acting outlet, in the running transaction.
    void add(Instant now) {
        statements.change(ADD, now);
    }

    /// As the role for jobs, whichever outlet it is.
    List<Unfinished> due(Instant now, int atMost) {
        return acrossOutlets.list(DUE, UnfinishedHandOvers::row, now, atMost);
    }

    void putOff(Unfinished handOver, Instant time) {
        statements.change(PUT_OFF, time, handOver.asked());
    }

    /// Unless the outlet was noted again meanwhile.
    void done(Unfinished handOver) {
        statements.change(DONE, handOver.asked());
    }

    private static Unfinished row(Statements.Row row) throws SQLException {
        return new Unfinished(row.id("tenant_id"), row.id("asked"), row.number("tries"));
    }
}
