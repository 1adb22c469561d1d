package id.or.amsi.tanggap.sop.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.merge.ManyClauses;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.testing.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Five hundred outlets, each with its own edits in an SOP of 120 clauses, get their proposals within ten seconds of
/// the publication: one until the next round begins, and nine for the round. Not part of any build:
/// `./tanggap proposals`.
@QuarkusTest
@WithTestResource(StackResource.class)
class FiveHundredOutletsBenchmark {
    private static final Logger LOG = Logger.getLogger(FiveHundredOutletsBenchmark.class);
    private static final int OUTLETS = 500;
    private static final Duration ROUND = Duration.ofSeconds(9);

    @Inject
    BehindTemplates behind;

    @Inject
    OpenProposals open;

    private static World world;

    @BeforeAll
    static void open() {
        world = new World();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void allProposalsAreThereWithinTenSeconds() throws SQLException {
        ATemplate template = ATemplate.like(ManyClauses.padded(ATemplate.SHIPPED, 120));
        Set<UUID> sops = outlets(template.newest());
        template.next(document -> ManyClauses.oneInThree(document, "asosiasi"), null);
        Instant published = Instant.now();
        long worked = processors();

        int opened = 0;
        while (behind.list(100_000).stream().anyMatch(one -> sops.contains(one.sop()))) {
            opened += open.openAll();
        }

        Duration taken = Duration.between(published, Instant.now());
        LOG.infof(
                "%d proposals of %d clauses in %d ms, %d ms of the processors, load %.1f",
                opened,
                template.newest().allClauses().size(),
                taken.toMillis(),
                processors() - worked,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        assertThat(opened).isGreaterThanOrEqualTo(OUTLETS);
        assertThat(taken).isLessThan(ROUND);
    }

    /// What this service has used so far, in ms; the database's work is not in it.
    private static long processors() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1_000_000;
    }

    /// Outlets that adopted the template and edited every fifth clause, put there past all rules.
    private static Set<UUID> outlets(Document template) throws SQLException {
        Set<UUID> sops = new HashSet<>();
        try (Connection connection = RunningStack.attach().superuser("sop")) {
            connection.setAutoCommit(false);
            try (Statement triggersOff = connection.createStatement();
                    PreparedStatement outlet = connection.prepareStatement("""
                            insert into sop.outlet (tenant_id, public_id, name, time_zone, state, sequence)
                            values (?, ?, ?, 'Asia/Jakarta', 'ACTIVE', 1)""");
                    PreparedStatement sop = connection.prepareStatement("""
                            insert into sop.sop (tenant_id, sop_id, kind, template_key, adopted_by, adopted_at)
                            values (?, ?, 'KBGO', ?, gen_random_uuid(), now())""");
                    PreparedStatement version = connection.prepareStatement("""
                            insert into sop.version (tenant_id, sop_id, version, kind, template_key, template_version,
                                document, appointments, started_by, started_at)
                            values (?, ?, 1, 'KBGO', ?, 1, ?, '[]', gen_random_uuid(), now())""")) {
                triggersOff.execute("set local session_replication_role = replica");
                for (int i = 0; i < OUTLETS; i++) {
                    UUID tenant = UUID.randomUUID();
                    UUID id = UUID.randomUUID();
                    sops.add(id);
                    outlet.setObject(1, tenant);
                    outlet.setString(2, "media-" + tenant);
                    outlet.setString(3, "Media " + i);
                    outlet.executeUpdate();
                    sop.setObject(1, tenant);
                    sop.setObject(2, id);
                    sop.setString(3, template.key());
                    sop.executeUpdate();
                    version.setObject(1, tenant);
                    version.setObject(2, id);
                    version.setString(3, template.key());
                    version.setString(4, CanonicalJson.write(ManyClauses.oneInFive(template, "media " + i)));
                    version.executeUpdate();
                }
            }
            connection.commit();
        }
        return sops;
    }
}
