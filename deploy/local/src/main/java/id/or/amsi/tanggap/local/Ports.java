package id.or.amsi.tanggap.local;

import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The port of every door of the stack. A person's stack has fixed ones, each changed by an environment variable; a
/// test stack takes what is free.
public final class Ports {
    private static final int MANAGEMENT_OFFSET = 100;
    private static final int HIGHEST = 65_535;
    private static final int LOWEST_FREE = 15_000;
    private static final int LOWEST_OF_OTHERS = 23_500;
    private static final int FIRST_OUTGOING = 32_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private final Map<Door, Integer> numbers;

    private Ports(Map<Door, Integer> numbers) {
        this.numbers = numbers;
    }

    /// @param environment where `TANGGAP_PORT_<DOOR>` may change a number; a management port follows its service
    public static Ports fixed(Map<String, String> environment) {
        var numbers = new EnumMap<Door, Integer>(Door.class);
        for (var door : Door.values()) {
            var number = door.serves == null
                    ? chosen(door, environment)
                    : chosen(door.serves, environment) + MANAGEMENT_OFFSET;
            numbers.put(door, number);
        }
        return new Ports(numbers);
    }

    private static int chosen(Door door, Map<String, String> environment) {
        var text = environment.get(door.variable());
        if (text == null || text.isBlank()) {
            return door.usual;
        }
        try {
            var number = Integer.parseInt(text.strip());
            if (number > 0 && number <= HIGHEST - MANAGEMENT_OFFSET) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new PartFailed(door.variable() + " must be a port number, but is \"" + text + "\"", e);
        }
        throw new PartFailed(door.variable() + " must be a port number, but is \"" + text + "\"");
    }

    /// Takes ports that nobody uses at this moment. They lie below the range out of which systems serve outgoing
    /// connections, one of which could otherwise take a port before its part has started. In one process no port is
    /// given twice; the stack `test` and a second one, which another process starts, take theirs out of two ranges.
    ///
    /// @param stack the name of the stack
    public static Ports free(String stack) {
        var first = stack.equals(LocalStack.TEST);
        var lowest = first ? LOWEST_FREE : LOWEST_OF_OTHERS;
        var end = first ? LOWEST_OF_OTHERS : FIRST_OUTGOING;
        var numbers = new EnumMap<Door, Integer>(Door.class);
        var random = new SecureRandom();
        for (var door : Door.values()) {
            var number = random.nextInt(lowest, end);
            while (taken(number) || !GIVEN.add(number)) {
                number = random.nextInt(lowest, end);
            }
            numbers.put(door, number);
        }
        return new Ports(numbers);
    }

    public int of(Door door) {
        var number = numbers.get(door);
        if (number == null) {
            throw new IllegalStateException("No port for " + door);
        }
        return number;
    }

    /// Refuses to start when a port is taken, naming it and the variable that changes it.
    public void requireFree() {
        for (var door : Door.values()) {
            if (taken(of(door))) {
                throw new PartFailed(
                        "Port " + of(door) + ", wanted for " + door.title() + ", is taken by another program."
                                + " End that program, or choose another port with " + changedBy(door) + ".");
            }
        }
    }

    private static String changedBy(Door door) {
        return door.serves == null
                ? door.variable() + "=<number>"
                : door.serves.variable() + "=<number> (this one is always " + MANAGEMENT_OFFSET + " above it)";
    }

    private static boolean taken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /// What a port is for.
    @SuppressWarnings("ImmutableEnumChecker")
    public enum Door {
        GATEWAY(8080),
        KEYCLOAK(8180),
        KEYCLOAK_MANAGEMENT(9180),
        POSTGRES(5439),
        KAFKA(9192),
        KAFKA_CONTROLLER(9193),
        SMTP(3025),
        CONSOLE(8190),
        TENANT(8081),
        SOP(8082),
        INCIDENT(8083),
        NOTIFICATION(8084),
        TENANT_MANAGEMENT(TENANT),
        SOP_MANAGEMENT(SOP),
        INCIDENT_MANAGEMENT(INCIDENT),
        NOTIFICATION_MANAGEMENT(NOTIFICATION);

        private final int usual;
        private final @Nullable Door serves;

        Door(int usual) {
            this.usual = usual;
            this.serves = null;
        }

        Door(Door serves) {
            this.usual = serves.usual + MANAGEMENT_OFFSET;
            this.serves = serves;
        }

        /// @return the environment variable that changes it
        public String variable() {
            return "TANGGAP_PORT_" + name();
        }

        String title() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
