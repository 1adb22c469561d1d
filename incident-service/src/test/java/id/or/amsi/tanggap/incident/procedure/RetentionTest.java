package id.or.amsi.tanggap.incident.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final ZoneId JAYAPURA = ZoneId.of("Asia/Jayapura");

    @Test
    void yearsAreCountedInTheOutletsCalendar() {
        // 29 February 2028 in Jayapura, still the 28th elsewhere
        var closed = Instant.parse("2028-02-28T16:00:00Z");

        assertThat(new Retention(2).endOf(closed, JAYAPURA)).isEqualTo(Instant.parse("2030-02-27T16:00:00Z"));
    }

    @Test
    void nothingIsKeptForLessThanAYear() {
        assertThat(new Retention(1).years()).isOne();
        assertThatThrownBy(() -> new Retention(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void forEverIsAThousandYears() {
        var closed = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(new Retention(Integer.MAX_VALUE).endOf(closed, JAYAPURA))
                .isEqualTo(Instant.parse("3026-01-01T00:00:00Z"));
    }

    @Test
    void anSopThatSaysNothingKeepsForFiveYears() {
        var shipped = ShippedProcedure.read();

        assertThat(shipped.retention()).isNull();
        assertThat(shipped.kept()).isEqualTo(new Retention(5));
    }

    @Test
    void anSopSaysItself() {
        var json = ShippedProcedure.json().replaceFirst("\\{", "{\"retention\": {\"years\": 2}, ");

        assertThat(ProcedureJson.read(json, Procedure.class).kept()).isEqualTo(new Retention(2));
    }
}
