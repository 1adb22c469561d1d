package id.or.amsi.tanggap.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadLettersTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        22P02, true
        23505, true
        40P01, false
        40001, false
        08006, false
        57P01, false
        53300, false
        42P01, false
        -,     false
        """)
    void databasesTroublesAreNotTheRecordsFault(@Nullable String state, boolean fault) {
        Throwable thrown = new IllegalStateException(new RuntimeException(new SQLException("x", state)));

        assertThat(DeadLetters.isTheRecordsFault(thrown)).isEqualTo(fault);
    }

    @Test
    void whatCannotBeUnderstoodIsTheRecordsFault() {
        assertThat(DeadLetters.isTheRecordsFault(new IllegalArgumentException("x")))
                .isTrue();
    }
}
