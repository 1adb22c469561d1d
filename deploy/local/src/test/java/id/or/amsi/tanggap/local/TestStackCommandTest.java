package id.or.amsi.tanggap.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.local.TestStackCommand.Wanted;
import id.or.amsi.tanggap.local.part.PartFailed;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestStackCommandTest {

    @Test
    void stackHasAnOwnerAndTheNameOfAStackOfTests() {
        assertThat(wanted("--owner 12")).isEqualTo(new Wanted(12, "test"));
        assertThat(wanted("--owner 12 --name test")).isEqualTo(new Wanted(12, "test"));
        assertThat(wanted("--name test-2 --owner 12")).isEqualTo(new Wanted(12, "test-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "tests", "test-", "test-2/../local", "../test", "TEST"})
    void nameOfAPersonsStackIsRefused(String name) {
        assertThatThrownBy(() -> wanted("--owner 12 --name " + name))
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("\"" + name + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--name test",
                "--owner",
                "--owner me",
                "--owner 12 --name",
                "--owner 12 test-2",
                "--owner 12 --stack test-2",
                "--owner 12 --name test --name test-2"
            })
    void whatIsNotUnderstoodIsRefused(String arguments) {
        assertThatThrownBy(() -> wanted(arguments))
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("test-stack --owner <pid>");
    }

    private static Wanted wanted(String arguments) {
        var all = Stream.concat(
                Stream.of("test-stack"), Stream.of(arguments.split(" ")).filter(word -> !word.isEmpty()));
        return Wanted.of(all.toList());
    }
}
