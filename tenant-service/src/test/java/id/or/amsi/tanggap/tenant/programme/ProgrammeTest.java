package id.or.amsi.tanggap.tenant.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.tenant.outlet.OutletAnswer;
import id.or.amsi.tanggap.tenant.outlet.OutletState;
import id.or.amsi.tanggap.tenant.outlet.VerificationStage;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
    private static final UUID WEST = UUID.randomUUID();
    private static final UUID EAST = UUID.randomUUID();
    private static final Question QUESTION = new Question("motivation", "Mengapa?");

    @Test
    void oneMomentIsReadInThreeZones() {
        ThreeZones kickOff = ThreeZones.of(Instant.parse("2024-08-02T02:00:00Z"));

        assertThat(kickOff.wib()).hasToString("2024-08-02T09:00+07:00");
        assertThat(kickOff.wita()).hasToString("2024-08-02T10:00+08:00");
        assertThat(kickOff.wit()).hasToString("2024-08-02T11:00+09:00");
    }

    @Test
    void callOpensAndClosesByTheClocksOfItsZone() {
        ProgrammeCall call = call("2024-07-23T10:00", "2024-07-30T00:00", List.of(QUESTION));

        assertThat(call.stateAt(Instant.parse("2024-07-23T00:59:59Z"))).isEqualTo(CallState.ANNOUNCED);
        assertThat(call.stateAt(Instant.parse("2024-07-23T01:00:00Z"))).isEqualTo(CallState.OPEN);
        assertThat(call.stateAt(Instant.parse("2024-07-29T14:59:59Z"))).isEqualTo(CallState.OPEN);
        assertThat(call.stateAt(Instant.parse("2024-07-29T15:00:00Z"))).isEqualTo(CallState.CLOSED);
    }

    @Test
    void callThatClosesBeforeItOpensIsRefused() {
        assertThatThrownBy(() -> call("2024-07-30T00:00", "2024-07-30T00:00", List.of(QUESTION)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("call-times-reversed");
        assertThatThrownBy(() -> call("2024-07-23T10:00", "2024-07-23T10:00:00.000000999", List.of(QUESTION)))
                .hasMessage("call-times-reversed");
        assertThat(call("2024-07-23T10:00", "2024-07-23T10:00:00.000001", List.of(QUESTION))
                        .closesAt())
                .isEqualTo("2024-07-23T01:00:00.000001Z");
        assertThatThrownBy(() -> call("2024-07-23T10:00", "2024-07-30T00:00", List.of(QUESTION, QUESTION)))
                .hasMessage("call-question-twice");
        assertThatThrownBy(() -> call("2024-07-23T10:00", "+999999999-12-31T00:00", List.of(QUESTION)))
                .hasMessage("time-out-of-range");
    }

    @Test
    void outletLacksStateThenVerificationThenChapter() {
        Eligibility eligibility = new Eligibility(VerificationStage.ADMINISTRATIVE, List.of(EAST));

        assertThat(eligibility.lackOf(outlet(OutletState.REGISTERED, VerificationStage.FACTUAL, EAST)))
                .contains(Eligibility.Lack.ACTIVE);
        assertThat(eligibility.lackOf(outlet(OutletState.ACTIVE, VerificationStage.IN_PROCESS, EAST)))
                .contains(Eligibility.Lack.VERIFICATION);
        assertThat(eligibility.lackOf(outlet(OutletState.ACTIVE, VerificationStage.ADMINISTRATIVE, WEST)))
                .contains(Eligibility.Lack.CHAPTER);
        assertThat(eligibility.lackOf(outlet(OutletState.ACTIVE, VerificationStage.FACTUAL, EAST)))
                .isEmpty();
    }

    @Test
    void teamHasOneCoordinatorAndNobodyTwiceAndActiveMembersOnly() {
        UUID sari = UUID.randomUUID();
        UUID budi = UUID.randomUUID();
        TeamMember leads = new TeamMember(sari, "Sari Utami", TeamMember.Part.COORDINATOR);
        TeamMember helps = new TeamMember(budi, "Budi Utama", TeamMember.Part.MEMBER);
        Set<UUID> members = Set.of(sari, budi);

        assertThat(with(leads, helps).hasTeamOf(members)).isTrue();
        assertThat(with(leads).hasTeamOf(members)).isTrue();
        assertThat(with(helps).hasTeamOf(members)).isFalse();
        assertThat(with(leads, leads).hasTeamOf(members)).isFalse();
        assertThat(with(leads, new TeamMember(sari, "Sari Utami", TeamMember.Part.MEMBER))
                        .hasTeamOf(members))
                .isFalse();
        assertThat(with(leads, helps).hasTeamOf(Set.of(sari))).isFalse();
    }

    private static NewApplication with(TeamMember... team) {
        return new NewApplication(Map.of("motivation", "Karena."), List.of(team), true);
    }

    private static ProgrammeCall call(String opens, String closes, List<Question> questions) {
        return new NewCall(
                        "Pendampingan",
                        "Untuk sepuluh media",
                        "kbgo",
                        LocalDateTime.parse(opens),
                        LocalDateTime.parse(closes),
                        "Asia/Jayapura",
                        10,
                        new Eligibility(VerificationStage.NONE, List.of()),
                        questions)
                .checked();
    }

    private static OutletAnswer outlet(OutletState state, VerificationStage verification, UUID chapter) {
        return new OutletAnswer(
                UUID.randomUUID(),
                "Kabar Bunga",
                "kabarbunga.example",
                "p1",
                chapter,
                "Jawa Barat",
                "Asia/Jakarta",
                "redaksi@kabarbunga.example",
                null,
                "PT Kabar Bunga",
                state,
                verification,
                Instant.EPOCH);
    }
}
