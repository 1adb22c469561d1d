package id.or.amsi.tanggap.incident.course;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.incident.handling.Desk;
import id.or.amsi.tanggap.incident.handling.Newsroom;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// After any history, the stored steps and alarms are what the stored facts say.
@QuarkusTest
@WithTestResource(StackResource.class)
class StoredPlanServiceTest {
    private static final RunningStack STACK = RunningStack.attach();
    private static final int ACTS = 60;
    private static ToldTenants told;
    private static Newsroom room;

    @Inject
    Scopes scopes;

    @Inject
    Incidents incidents;

    @Inject
    ReadCourse course;

    @Inject
    Alarms alarms;

    @BeforeAll
    static void open() {
        told = ToldTenants.ofTheStack(STACK);
        room = Newsroom.open(told, STACK);
    }

    @AfterAll
    static void close() {
        told.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void recomputingFromTheFactsGivesTheStoredRows(long seed) {
        UUID id = room.desk("Staf").report();
        Random random = new Random(seed);

        for (int act = 0; act < ACTS; act++) {
            act(room.desk("Sari"), id, random);
        }

        scopes.within(
                Scope.of(room.tenant()),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    Incident incident = incidents.require(id);
                    PlanRows recomputed = PlanRows.of(incident.plan(), incident.facts(), step -> null);
                    assertThat(incident.facts()).hasSizeGreaterThan(10);
                    assertThat(course.steps(incident).stream().map(row -> row.ownedBy(null)))
                            .containsExactlyElementsOf(recomputed.steps());
                    assertThat(alarms.of(id).stream().map(StoredPlanServiceTest::said))
                            .containsExactlyInAnyOrderElementsOf(recomputed.alarms().stream()
                                    .map(StoredPlanServiceTest::said)
                                    .toList());
                    assertThat(room.texts("select state from incident.incident where incident_id = ?", id))
                            .containsExactly(incident.state().name());
                    return null;
                }));
    }

    private static String said(AlarmRow row) {
        return row.rungId() + " " + row.kind() + " " + row.function() + " " + row.fireAt();
    }

    /// Some act, legal or not.
    private static void act(Desk desk, UUID id, Random random) {
        String step = SimpleCase.STEPS.get(random.nextInt(SimpleCase.STEPS.size()));
        int occurrence = 1 + random.nextInt(SimpleCase.occurrences(step));
        switch (random.nextInt(12)) {
            case 0 -> desk.triage(id, random.nextBoolean() ? "INTERNAL" : "EXTERNAL", random.nextBoolean());
            case 1, 2 ->
                desk.consent(
                        id,
                        List.of("SECURE_EVIDENCE", "REPORT_PLATFORM", "REFER").get(random.nextInt(3)),
                        random.nextInt(4) > 0);
            case 3 -> desk.post(id, "occurrences", Map.of("name", "complaint-received"));
            case 4 -> desk.post(id, random.nextBoolean() ? "resume" : "pause", Map.of("reason", "SURVIVOR_REQUEST"));
            case 5 -> desk.post(id, "steps/examine/1/extension", Map.of("reason", "perlu waktu"));
            case 6, 7 -> desk.skip(id, step, occurrence);
            default -> desk.complete(id, step, occurrence);
        }
    }
}
