package id.or.amsi.tanggap.incident.handling;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.TestTokens;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import id.or.amsi.tanggap.kit.testing.TwoTenants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// An outlet whose KBGO SOP is in force, with somebody of their own for most functions: Sari (focal point), Wulan
/// (companion), Tito (digital team, editorial), Rani (task force, examiner, appeal panel, HR), Chandra (chair), Dewi
/// (director), Eka (everybody's alternate), Fajar (outside alternate), Gita (a handler without a function).
public record Newsroom(RunningStack stack, UUID tenant, String organization, Map<String, UUID> people) {
    private static final Map<String, String> ROLES = roles();
    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("focal-point", "Sari"),
            Map.entry("companion", "Wulan"),
            Map.entry("digital-team", "Tito"),
            Map.entry("editorial", "Tito"),
            Map.entry("task-force", "Rani"),
            Map.entry("examiner", "Rani"),
            Map.entry("appeal-panel", "Rani"),
            Map.entry("hr", "Rani"),
            Map.entry("task-force-chair", "Chandra"),
            Map.entry("directorate", "Dewi"));

    public static Newsroom open(ToldTenants told, RunningStack stack) {
        TwoTenants.tell(told, stack, "incident", "STAFF");
        Newsroom room = new Newsroom(stack, UUID.randomUUID(), UUID.randomUUID().toString(), new LinkedHashMap<>());
        told.tenant(room.tenant, room.organization, "OUTLET", "ACTIVE");
        ROLES.forEach((name, role) -> {
            room.people.put(name, UUID.randomUUID());
            told.activeMember(room.tenant, room.membership(name), room.person(name), role);
        });
        Awaitility.await("the outlet's people")
                .atMost(Duration.ofSeconds(30))
                .until(() -> room.count("select count(*) from app.membership_copy where tenant_id = ?", room.tenant)
                        == ROLES.size());
        Awaitility.await("the outlet")
                .atMost(Duration.ofSeconds(30))
                .until(() -> room.count("select count(*) from app.tenant_copy where tenant_id = ?", room.tenant) == 1
                        && room.count("select count(*) from incident.outlet_facts where tenant_id = ?", room.tenant)
                                == 1);
        room.run("""
                insert into incident.published_procedure (tenant_id, sop_id, version, kind, title, content_hash,
                    procedure_hash, effective_from, appointments, procedure)
                values (?, ?, 1, 'KBGO', '{"id":"SOP KBGO","en":"KBGO SOP"}'::jsonb, 'seal',
                    encode(sha256(convert_to(?, 'UTF8')), 'hex'), '2026-01-01', ?, ?)""", room.tenant, room.tenant, procedure(), room.appointments(), procedure());
        return room;
    }

    public String publicId() {
        return "p" + tenant.toString().replace("-", "");
    }

    public UUID person(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }

    public UUID membership(String name) {
        return new UUID(
                tenant.getMostSignificantBits(), List.copyOf(ROLES.keySet()).indexOf(name) + 1L);
    }

    public Desk desk(String name) {
        return new Desk(TestTokens.token()
                .tenant(organization)
                .person(person(name))
                .amr("pwd", "otp")
                .sign());
    }

    public long count(String sql, @Nullable Object... values) {
        return Long.parseLong(texts(sql, values).getFirst());
    }

    /// The first column of every row, seen past row security.
    public List<String> texts(String sql, @Nullable Object... values) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = stack.superuser("incident");
                PreparedStatement statement = prepared(connection, sql, values)) {
            for (ResultSet rows = statement.executeQuery(); rows.next(); ) {
                texts.add(String.valueOf(rows.getString(1)));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void run(String sql, @Nullable Object... values) {
        try (Connection connection = stack.superuser("incident");
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private String appointments() {
        List<String> entries = new ArrayList<>();
        FUNCTIONS.forEach((function, name) -> {
            entries.add(appointment(function, name, false));
            entries.add(appointment(function, "Eka", true));
        });
        entries.add(appointment("outside-alternate", "Fajar", false));
        return "[" + String.join(",", entries) + "]";
    }

    private String appointment(String function, String name, boolean alternate) {
        return "{\"function\":\"%s\",\"membershipId\":\"%s\",\"personId\":\"%s\",\"displayName\":\"%s\",\"alternate\":%s}"
                .formatted(function, membership(name), person(name), name, alternate);
    }

    private static String procedure() {
        try {
            return Files.readString(RunningStack.root().resolve("contracts/procedures/kbgo.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        for (String handler : List.of("Sari", "Wulan", "Tito", "Rani", "Chandra", "Eka", "Fajar", "Gita")) {
            roles.put(handler, "HANDLER");
        }
        roles.put("Dewi", "DIRECTOR");
        roles.put("Staf", "STAFF");
        roles.put("Editor", "EDITOR");
        roles.put("Admin", "OUTLET_ADMIN");
        return roles;
    }
}
