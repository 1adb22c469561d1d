package id.or.amsi.tanggap.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.or.amsi.tanggap.local.Ports.Door;
import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void managementPortFollowsItsService() {
        var ports = Ports.fixed(Map.of("TANGGAP_PORT_TENANT", "9000"));

        assertThat(ports.of(Door.TENANT)).isEqualTo(9000);
        assertThat(ports.of(Door.TENANT_MANAGEMENT)).isEqualTo(9100);
        assertThat(ports.of(Door.GATEWAY)).isEqualTo(8080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "0", "-1", "70000"})
    void numberThatIsNoPortIsRefusedByItsVariable(String text) {
        assertThatThrownBy(() -> Ports.fixed(Map.of("TANGGAP_PORT_KAFKA", text)))
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("TANGGAP_PORT_KAFKA")
                .hasMessageContaining(text);
    }

    @Test
    void usualPortsAreAllDifferent() {
        var ports = Ports.fixed(Map.of());

        assertThat(Arrays.stream(Door.values()).map(ports::of)).doesNotHaveDuplicates();
    }

    @Test
    void takenPortIsNamedWithTheVariableThatChangesIt() throws IOException {
        var free = freePorts();
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var taken = new HashMap<>(free);
            taken.put(Door.SMTP.variable(), Integer.toString(other.getLocalPort()));

            assertThatThrownBy(() -> Ports.fixed(taken).requireFree())
                    .isInstanceOf(PartFailed.class)
                    .hasMessageContaining(Integer.toString(other.getLocalPort()))
                    .hasMessageContaining("TANGGAP_PORT_SMTP");
        }
        assertThatCode(() -> Ports.fixed(free).requireFree()).doesNotThrowAnyException();
    }

    @Test
    void portsOfTwoStacksOfTestsLieApart() {
        var first = numbers(Ports.free("test"));
        var second = numbers(Ports.free("test-2"));

        assertThat(first).doesNotHaveDuplicates().allMatch(port -> port >= 15_000 && port < 23_500);
        assertThat(second).doesNotHaveDuplicates().allMatch(port -> port >= 23_500 && port < 32_000);
    }

    private static List<Integer> numbers(Ports ports) {
        return Arrays.stream(Door.values()).map(ports::of).toList();
    }

    private static Map<String, String> freePorts() throws IOException {
        var free = Ports.free("test");
        var values = new HashMap<String, String>();
        for (var service : new Door[] {
            Door.GATEWAY,
            Door.KEYCLOAK,
            Door.KEYCLOAK_MANAGEMENT,
            Door.POSTGRES,
            Door.KAFKA,
            Door.KAFKA_CONTROLLER,
            Door.SMTP,
            Door.CONSOLE,
            Door.TENANT,
            Door.SOP,
            Door.INCIDENT,
            Door.NOTIFICATION
        }) {
            values.put(service.variable(), Integer.toString(free.of(service)));
        }
        return values;
    }
}
