package id.or.amsi.tanggap.incident.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import id.or.amsi.tanggap.kit.testing.TwoTenants;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class ProceduresServiceTest {
    private final RunningStack stack = RunningStack.attach();
    private final ToldTenants outlets = ToldTenants.ofTheStack(stack);
    private final ToldProcedures told = new ToldProcedures(stack);
    private final String kind = "KIND-" + UUID.randomUUID();
    private final UUID sop = UUID.randomUUID();
    private TwoTenants tenants;

    @Inject
    Procedures procedures;

    @Inject
    Scopes scopes;

    @Inject
    Clock clock;

    @BeforeEach
    void tellOfOutlets() {
        tenants = TwoTenants.tell(outlets, stack, "incident", "HANDLER");
        await().until(() ->
                outlet(tenants.a()).isPresent() && outlet(tenants.b()).isPresent());
    }

    @AfterEach
    void close() {
        told.close();
        outlets.close();
    }

    @Test
    void aVersionIsKeptByteForByteWhateverComesAfterIt() throws SQLException {
        told.sop(tenants.a().id(), sop, 1, today().minusDays(30), ToldProcedures.procedure(kind, 60));
        awaitInForce(1);
        Pin pin = inForce().orElseThrow().pin();
        String before = storedText(1);

        told.sop(tenants.a().id(), sop, 2, today(), ToldProcedures.procedure(kind, 48));

        PinnedProcedure newest = awaitInForce(2);
        PinnedProcedure kept = within(tenants.a(), () -> procedures.of(pin));
        assertThat(storedText(1)).isEqualTo(before);
        assertThat(CanonicalJson.hash(before)).isEqualTo(CanonicalJson.hash(canonical(60)));
        assertThat(hoursToRefer(kept)).isEqualTo(60);
        assertThat(hoursToRefer(newest)).isEqualTo(48);
        assertThat(kept.appointments()).extracting(Appointment::displayName).containsExactly("Melati");
    }

    @Test
    void aVersionWaitsForItsDayWhereTheOutletIs() {
        told.sop(tenants.a().id(), sop, 1, today(), ToldProcedures.procedure(kind, 60));
        told.sop(tenants.a().id(), sop, 2, today().plusDays(1), ToldProcedures.procedure(kind, 48));
        UUID witness = UUID.randomUUID();
        told.sop(tenants.b().id(), witness, 1, today(), ToldProcedures.procedure(kind, 24));

        await().until(() -> within(tenants.b(), () -> procedures.inForce(kind)).isPresent());

        assertThat(inForce().orElseThrow().pin())
                .extracting(Pin::version, Pin::fallback)
                .containsExactly(1, false);
    }

    @Test
    void withoutASopOfItsOwnTheTemplateStandsIn() {
        assertThat(inForce()).isEmpty();
        String key = "template-" + kind;
        told.template(key, 1, ToldProcedures.procedure(kind, 60));
        told.template(key, 2, ToldProcedures.procedure(kind, 48));

        PinnedProcedure fallback = awaitInForce(2);

        assertThat(fallback.pin().fallback()).isTrue();
        assertThat(fallback.pin().templateKey()).isEqualTo(key);
        assertThat(fallback.appointments()).isEmpty();
        assertThat(within(tenants.b(), () -> procedures.of(fallback.pin()))).isEqualTo(fallback);
    }

    @Test
    void anOutletsOwnSopComesFirstAndIsNobodyElses() {
        told.template("template-" + kind, 7, ToldProcedures.procedure(kind, 60));
        awaitInForce(7);

        told.sop(tenants.a().id(), sop, 1, today(), ToldProcedures.procedure(kind, 48));

        assertThat(awaitInForce(1).pin().fallback()).isFalse();
        assertThat(within(tenants.b(), () -> procedures.inForce(kind))
                        .orElseThrow()
                        .pin()
                        .fallback())
                .isTrue();
    }

    @Test
    void aWithdrawnSopStartsNothingMoreButIsStillThere() {
        told.sop(tenants.a().id(), sop, 1, today(), ToldProcedures.procedure(kind, 48));
        Pin pin = awaitInForce(1).pin();

        told.withdrawn(tenants.a().id(), sop);

        await().until(() -> inForce().isEmpty());
        assertThat(hoursToRefer(within(tenants.a(), () -> procedures.of(pin)))).isEqualTo(48);
        told.sop(tenants.a().id(), sop, 2, today(), ToldProcedures.procedure(kind, 24));
        assertThat(hoursToRefer(awaitInForce(2))).isEqualTo(24);
    }

    @Test
    void aProcedureThatIsNotWhatItsHashSaysBecomesADeadLetter() {
        ObjectNode forged = ToldProcedures.event(sop, 1, today(), ToldProcedures.procedure(kind, 48));
        forged.set("procedure", ToldProcedures.procedure(kind, 49));

        told.tell(tenants.a().id(), sop, forged);

        DeadLetterTopic.await(stack, sop.toString());
        assertThat(inForce()).isEmpty();
        told.sop(tenants.a().id(), sop, 1, today(), ToldProcedures.procedure(kind, 48));
        awaitInForce(1);
    }

    @Test
    void aVersionThatIsToldDifferentlyBecomesADeadLetter() {
        told.sop(tenants.a().id(), sop, 1, today(), ToldProcedures.procedure(kind, 48));
        awaitInForce(1);

        told.sop(tenants.a().id(), sop, 1, today(), ToldProcedures.procedure(kind, 72));

        DeadLetterTopic.await(stack, sop.toString());
        assertThat(hoursToRefer(inForce().orElseThrow())).isEqualTo(48);
    }

    private Optional<OutletFacts> outlet(TwoTenants.Tenant tenant) {
        return within(tenant, procedures::outlet);
    }

    private Optional<PinnedProcedure> inForce() {
        return within(tenants.a(), () -> procedures.inForce(kind));
    }

    private PinnedProcedure awaitInForce(int version) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> inForce()
                        .filter(found -> found.pin().version() == version)
                        .isPresent());
        return inForce().orElseThrow();
    }

    private <T> T within(TwoTenants.Tenant tenant, Supplier<T> work) {
        return scopes.within(Scope.of(tenant.id()), work);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));
    }

    private String canonical(int hours) {
        return CanonicalJson.text(ToldProcedures.procedure(kind, hours));
    }

    private static int hoursToRefer(PinnedProcedure pinned) {
        return pinned.procedure()
                .step("refer")
                .orElseThrow()
                .clocks()
                .getFirst()
                .amount();
    }

    private String storedText(int version) throws SQLException {
        try (Connection connection = stack.superuser("incident");
                PreparedStatement select = connection.prepareStatement(
                        "select procedure from incident.published_procedure where sop_id = ? and version = ?")) {
            select.setObject(1, sop);
            select.setInt(2, version);
            ResultSet row = select.executeQuery();
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
