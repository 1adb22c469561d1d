package id.or.amsi.tanggap.incident.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.or.amsi.tanggap.incident.confidential.KeyedHashes;
import id.or.amsi.tanggap.incident.confidential.Pseudonyms;
import id.or.amsi.tanggap.incident.erasure.SweepErasures;
import id.or.amsi.tanggap.incident.handling.Desk;
import id.or.amsi.tanggap.incident.handling.MovedClock;
import id.or.amsi.tanggap.incident.handling.Newsroom;
import id.or.amsi.tanggap.incident.handling.WholeCase;
import id.or.amsi.tanggap.incident.withdrawal.AskConfirmers;
import id.or.amsi.tanggap.incident.withdrawal.WithdrawalCodes;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.StackResource;
import id.or.amsi.tanggap.kit.testing.TestTokens;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// For each action there is: what somebody does, over HTTP where it can be done so, and exactly the entries that it
/// leaves, with who did it and to whom. An action that is added needs a deed here.
@QuarkusTest
@WithTestResource(StackResource.class)
class EveryActionServiceTest {
    private static final RunningStack STACK = RunningStack.attach();
    private static final MovedClock CLOCK = new MovedClock();
    private static final Duration COOL_OFF = Duration.ofDays(14).plusHours(1);
    private static final Map<String, Object> CONTACT =
            Map.of("channel", "EMAIL", "address", "aman@surel.example", "phrase", 1);
    private static final Map<String, String> TEXT = Map.of("text", "Halo");
    private static final Set<Action> OF_THE_OUTLET = Set.of(Action.LIST_READ, Action.HEARTBEAT);
    /// Whoever it was: the first handler whom the procedure names.
    private static final String CONFIRMER = "{confirmer}";

    private static ToldTenants told;
    private static Newsroom room;

    private final Map<Action, Deed> deeds = new EnumMap<>(Action.class);

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    KeyedHashes hashes;

    @Inject
    Heartbeats heartbeats;

    @Inject
    AskConfirmers ask;

    @Inject
    SweepErasures sweep;

    @Inject
    WithdrawalCodes codes;

    @Inject
    Scopes scopes;

    EveryActionServiceTest() {
        submittersDeeds();
        reads();
        writes();
        writesLaterInACase();
        changesOfAccess();
        withdrawals();
        ends();
    }

    @BeforeAll
    static void open() {
        QuarkusMock.installMockForType(CLOCK, Clock.class);
        told = ToldTenants.ofTheStack(STACK);
        room = Newsroom.open(told, STACK);
        room.run("update app.copy_heartbeat set heard_at = now() + interval '20 years'");
    }

    @AfterAll
    static void close() {
        room.run("update app.copy_heartbeat set heard_at = now()");
        told.close();
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void itIsNotedWithWhoDidItAndToWhomAndNothingElseIs(Action action) {
        assertThat(deeds).as("a deed for every action").containsKey(action);
        Deed deed = Objects.requireNonNull(deeds.get(action));
        UUID incident = room.desk("Staf").report(Map.of("contact", CONTACT));
        deed.before.accept(incident);
        NamedEntries log = new NamedEntries(room, pseudonyms, hashes, scopes);
        NamedEntries.Chain chain = log.of(OF_THE_OUTLET.contains(action) ? null : incident);
        int length = action == Action.REPORTED ? 0 : chain.all().size();

        deed.act.accept(incident);

        List<String> entries = chain.all().stream().skip(length).toList();
        List<String> wanted = deed.entries.stream()
                .map(entry -> entry.contains(CONFIRMER) ? entry.replace(CONFIRMER, log.confirmer(incident)) : entry)
                .toList();
        assertThat(entries)
                .containsExactlyInAnyOrderElementsOf(wanted)
                .anyMatch(entry -> entry.contains(action.name()));
    }

    private void submittersDeeds() {
        of(
                Action.REPORTED,
                id -> {},
                "SUBMITTER - REPORTED",
                "SERVICE - GRANTED Sari",
                "SERVICE - GRANTED Wulan",
                "SERVICE - GRANTED Tito",
                "SERVICE - GRANTED Rani");
        of(Action.FOLLOWED, id -> read("Staf", own(id)), "SUBMITTER - FOLLOWED");
        of(Action.CONTACT_READ, id -> read("Staf", own(id) + "/contact"), "SUBMITTER - CONTACT_READ");
        of(
                Action.CONTACT_CHANGED,
                id -> staff().put(own(id) + "/contact", CONTACT).statusCode(200),
                "SUBMITTER - CONTACT_CHANGED");
        of(Action.OPENINGS_READ, id -> read("Staf", own(id) + "/openings"), "SUBMITTER - OPENINGS_READ");
        of(
                Action.WITHDRAWAL_READ,
                this::withdraw,
                id -> read("Staf", own(id) + "/withdrawal"),
                "SUBMITTER - WITHDRAWAL_READ");
    }

    private void reads() {
        of(
                Action.LIST_READ,
                id -> {
                    read("Sari", "/v1/incident/incidents");
                    read("Dewi", "/v1/incident/incidents");
                    read("Gita", "/v1/incident/withdrawals");
                    read("Wulan", "/v1/incident/tombstones");
                },
                "HANDLER Sari LIST_READ",
                "DIRECTOR Dewi LIST_READ",
                "HANDLER Gita LIST_READ",
                "HANDLER Wulan LIST_READ");
        of(Action.DETAILS_READ, id -> read("Sari", at(id)), "HANDLER Sari DETAILS_READ");
        of(
                Action.MESSAGES_READ,
                id -> {
                    read("Sari", at(id) + "/messages");
                    read("Staf", own(id) + "/messages");
                },
                "HANDLER Sari MESSAGES_READ",
                "SUBMITTER - MESSAGES_READ");
        of(Action.NOTES_READ, id -> read("Sari", at(id) + "/notes"), "HANDLER Sari NOTES_READ");
        of(Action.LOG_READ, id -> read("Sari", at(id) + "/log"), "HANDLER Sari LOG_READ");
        of(Action.RETENTION_READ, id -> read("Sari", at(id) + "/retention"), "HANDLER Sari RETENTION_READ");
        of(
                Action.CONTACT_GIVEN,
                id -> service()
                        .get("/v1/incident-internal/safe-contacts/" + room.tenant() + "/" + id)
                        .statusCode(200),
                "SERVICE - CONTACT_GIVEN");
    }

    private void writes() {
        of(
                Action.MESSAGE_WRITTEN,
                id -> {
                    sari().post(id, "messages", TEXT).statusCode(201);
                    staff().send(own(id) + "/messages", TEXT).statusCode(201);
                },
                "HANDLER Sari MESSAGE_WRITTEN",
                "SUBMITTER - MESSAGE_WRITTEN");
        of(Action.NOTE_WRITTEN, id -> sari().post(id, "notes", TEXT).statusCode(201), "HANDLER Sari NOTE_WRITTEN");
        of(Action.STEP_DONE, id -> sari().complete(id, "receive").statusCode(200), "HANDLER Sari STEP_DONE");
        of(
                Action.TRIAGED,
                id -> sari().complete(id, "receive").statusCode(200),
                id -> sari().triage(id, "INTERNAL", true).statusCode(200),
                "HANDLER Sari TRIAGED",
                "HANDLER Sari STEP_DONE");
        of(
                Action.CONSENT_RECORDED,
                id -> sari().consent(id, "REFER", true).statusCode(200),
                "HANDLER Sari CONSENT_RECORDED");
        of(
                Action.OCCURRENCE_RECORDED,
                id -> sari().post(id, "occurrences", Map.of("name", "complaint-received"))
                        .statusCode(200),
                "HANDLER Sari OCCURRENCE_RECORDED");
    }

    private void writesLaterInACase() {
        of(Action.PAUSED, this::pause, "HANDLER Sari PAUSED");
        of(
                Action.RESUMED,
                this::pause,
                id -> sari().post(id, "resume", Map.of()).statusCode(200),
                "HANDLER Sari RESUMED");
        of(
                Action.STEP_SKIPPED,
                id -> new WholeCase(room, id).begin("INTERNAL"),
                id -> sari().skip(id, "objection", 1).statusCode(200),
                "HANDLER Sari STEP_SKIPPED");
        of(
                Action.STEP_EXTENDED,
                id -> new WholeCase(room, id).begin("INTERNAL").reviewed(),
                id -> room.desk("Rani")
                        .post(id, "steps/examine/1/extension", Map.of("reason", "Saksi sakit"))
                        .statusCode(200),
                "HANDLER Rani STEP_EXTENDED");
        of(
                Action.CLOSED,
                id -> new WholeCase(room, id).begin("EXTERNAL").reviewed().finished(),
                id -> room.desk("Rani").close(id).statusCode(200),
                "HANDLER Rani STEP_DONE",
                "HANDLER Rani CLOSED");
    }

    private void changesOfAccess() {
        of(Action.GRANTED, id -> let("Eka", id), "HANDLER Sari GRANTED Eka");
        of(
                Action.ENDED,
                id -> let("Gita", id),
                id -> {
                    told.removed(room.tenant(), room.membership("Gita"));
                    await().atMost(Duration.ofSeconds(30)).until(() -> room.count("""
                                    select count(*) from incident.incident_access
                                    where incident_id = ? and ended_at is not null""", id) > 0);
                },
                "SERVICE - ENDED Gita");
        of(
                Action.EXCLUDED,
                id -> sari().post(id, "exclusions", Map.of("personId", room.person("Tito"), "reason", "teman"))
                        .statusCode(200),
                "HANDLER Sari EXCLUDED Tito",
                "HANDLER Sari EXCLUDED Chandra",
                "HANDLER Sari EXCLUDED Dewi",
                "HANDLER Sari GRANTED Eka");
        of(
                Action.ASSIGNED,
                id -> sari().assign(id, "receive", room.person("Eka")).statusCode(200),
                "HANDLER Sari GRANTED Eka",
                "HANDLER Sari ASSIGNED Eka");
    }

    private void withdrawals() {
        of(Action.WITHDRAWN, this::withdraw, "SUBMITTER - WITHDRAWN");
        of(
                Action.WITHDRAWAL_TAKEN_BACK,
                this::withdraw,
                id -> staff().reportAgain(id).statusCode(204),
                "SUBMITTER - WITHDRAWAL_TAKEN_BACK");
        of(Action.WITHDRAWAL_CONFIRMED, this::withdraw, this::confirm, "SUBMITTER - WITHDRAWAL_CONFIRMED");
        of(
                Action.CONFIRMER_LET_IN,
                id -> {
                    ripen(id);
                    leaveTo("Sari", id);
                },
                id -> ask.sweep(),
                "SERVICE - CONFIRMER_LET_IN " + CONFIRMER);
        of(
                Action.DESTRUCTION_CONFIRMED,
                this::ripen,
                id -> sari().destroy(id).statusCode(200),
                "HANDLER Sari DESTRUCTION_CONFIRMED");
    }

    private void ends() {
        of(Action.HOLD_SET, this::hold, "HANDLER Sari HOLD_SET");
        of(Action.HOLD_LIFTING_ASKED, this::hold, this::askForLifting, "HANDLER Sari HOLD_LIFTING_ASKED");
        of(
                Action.HOLD_LIFTED,
                id -> {
                    let("Wulan", id);
                    hold(id);
                    askForLifting(id);
                },
                id -> room.desk("Wulan")
                        .put(at(id) + "/legal-hold/lifting/confirmation", Map.of())
                        .statusCode(200),
                "HANDLER Wulan HOLD_LIFTED");
        of(
                Action.ERASED,
                id -> room.run(
                        "update incident.incident set state = 'CLOSED', closed_at = ?, erase_after = ? where incident_id = ?",
                        CLOCK.instant().minus(Duration.ofDays(400)).atOffset(ZoneOffset.UTC),
                        CLOCK.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC),
                        id),
                id -> sweep.sweep(),
                "SERVICE - ERASED");
        of(Action.HEARTBEAT, id -> asTheOutlet(() -> heartbeats.beat(LocalDate.of(2199, 1, 1))), "SERVICE - HEARTBEAT");
    }

    private void of(Action action, Consumer<UUID> act, String... entries) {
        of(action, id -> {}, act, entries);
    }

    private void of(Action action, Consumer<UUID> before, Consumer<UUID> act, String... entries) {
        deeds.put(action, new Deed(before, act, List.of(entries)));
    }

    /// @param act what is done to an incident with a safe contact, reported by a member of the staff
    /// @param entries role, person, action and whom it is about
    private record Deed(Consumer<UUID> before, Consumer<UUID> act, List<String> entries) {}

    private void withdraw(UUID id) {
        staff().withdraw(id).statusCode(200);
    }

    private void confirm(UUID id) {
        String code = asTheOutlet(() -> codes.waitingFor(id).orElseThrow());
        staff().confirmWithdrawal(id, Map.of("code", code)).statusCode(200);
    }

    private void ripen(UUID id) {
        withdraw(id);
        confirm(id);
        CLOCK.forward(COOL_OFF);
    }

    private void hold(UUID id) {
        sari().put(at(id) + "/legal-hold", Map.of("reason", "POLICE")).statusCode(200);
    }

    private void askForLifting(UUID id) {
        sari().put(at(id) + "/legal-hold/lifting", Map.of("reason", "PROCESS_ENDED"))
                .statusCode(200);
    }

    private void pause(UUID id) {
        sari().post(id, "pause", Map.of("reason", "SURVIVOR_REQUEST")).statusCode(200);
    }

    /// Nobody else has access any more.
    private static void leaveTo(String name, UUID id) {
        room.run(
                "update incident.incident_access set ended_at = granted_at where incident_id = ? and person_id <> ?",
                id,
                room.person(name));
    }

    private static void let(String name, UUID id) {
        sari().post(id, "grants", Map.of("personId", room.person(name))).statusCode(200);
    }

    private static void read(String name, String path) {
        room.desk(name).get(path).statusCode(200);
    }

    private static Desk sari() {
        return room.desk("Sari");
    }

    private static Desk staff() {
        return room.desk("Staf");
    }

    private static Desk service() {
        return new Desk(TestTokens.token()
                .person(UUID.randomUUID())
                .clientRole("incident-service", "safe-contacts.read")
                .sign());
    }

    private static String at(UUID id) {
        return "/v1/incident/incidents/" + id;
    }

    private static String own(UUID id) {
        return "/v1/incident/reports/" + id;
    }

    private <T> T asTheOutlet(Callable<T> work) {
        return scopes.within(
                Scope.of(room.tenant()), () -> QuarkusTransaction.requiringNew().call(work));
    }
}
