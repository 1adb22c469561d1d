package id.or.amsi.tanggap.incident.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcedureJsonTest {

    @Test
    void theShippedProcedureIsRead() {
        Procedure procedure = ShippedProcedure.read();

        assertThat(procedure.steps()).hasSize(17);
        assertThat(procedure.step("receive").orElseThrow().clocks().getFirst())
                .isEqualTo(new Clock(
                        Clock.Start.REPORTED,
                        null,
                        Branches.BOTH,
                        Span.Type.HOURS,
                        24,
                        Map.of(Severity.CRITICAL, 4),
                        null,
                        false));
        assertThat(procedure.step("platform-report").orElseThrow().occurrences())
                .isEqualTo(7);
        assertThat(procedure.step("follow-up").orElseThrow().occurrences()).isEqualTo(4);
        assertThat(procedure.function("focal-point").orElseThrow().above()).isEqualTo("task-force-chair");
    }

    @Test
    void aFieldOfALaterDayIsPassedOver() {
        String later = ShippedProcedure.json().replaceFirst("\\{", "{\"colour\": \"blue\", ");

        assertThat(ProcedureJson.read(later, Procedure.class)).isEqualTo(ShippedProcedure.read());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        another type of clock       | "WORKING_DAYS"    | "MOON_PHASES"
        another start               | "STEP_DONE"       | "STEP_BEGUN"
        another format              | "format" : 1      | "format" : 2
        an amount with a fraction   | "amount" : 24     | "amount" : 24.5
        an amount that is missing   | "amount" : 24     | "amounts" : 24
        a negative amount           | "amount" : 72     | "amount" : -72
        a number for a word         | "appliesWhen" : "ALWAYS" | "appliesWhen" : 0
        a step that is not there    | "until" : "recommend" | "until" : "applaud"
        two steps of one key        | "key" : "triage"  | "key" : "receive"
        a gate that asks nothing    | "action" : "REFER", | "action" : null,
        """)
    void whatWouldBeCountedWronglyIsRefused(String what, String written, String instead) {
        String json = ShippedProcedure.json();
        assertThat(json).as(what).contains(written);

        String broken = json.replace(written, instead);

        assertThatThrownBy(() -> ProcedureJson.read(broken, Procedure.class))
                .as(what)
                .isInstanceOf(IllegalArgumentException.class);
    }
}
