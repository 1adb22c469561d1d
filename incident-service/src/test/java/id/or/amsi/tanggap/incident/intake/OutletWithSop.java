package id.or.amsi.tanggap.incident.intake;

import id.or.amsi.tanggap.incident.procedure.ShippedProcedure;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// A told outlet whose KBGO procedure is in force, with these people: Sari (focal point and most else), Budi (her
/// alternate), Chandra (chair), Dewi (director), Eka (steps in for the director and the chair), Fajar (outside
/// alternate), and Gita, a handler without a function.
public record OutletWithSop(RunningStack stack, UUID tenant, String organization, Map<String, UUID> people) {
    private static final Map<String, String[]> ROLES = roles();

    public static OutletWithSop open(ToldTenants told, RunningStack stack) {
        OutletWithSop outlet = told(told, stack);
        outlet.publish(1);
        return outlet;
    }

    /// The same outlet before it has an SOP of its own; the association's template is there.
    public static OutletWithSop without(ToldTenants told, RunningStack stack) {
        OutletWithSop outlet = told(told, stack);
        outlet.template("kbgo", "KBGO");
        return outlet;
    }

    /// From now on the association has a template for this kind, for every outlet without an SOP.
    public void template(String key, String kind) {
        run(
                "insert into incident.template_procedure values (?, 1, ?, ?::jsonb, ?, ?, ?) on conflict do nothing",
                key + "-uji",
                kind,
                "{\"id\":\"Templat %s\",\"en\":\"%s template\"}".formatted(kind, kind),
                "f".repeat(64),
                ShippedProcedure.hash(key),
                ShippedProcedure.json(key));
    }

    /// Meanwhile a report to this outlet finds no template, whatever the association published to this stack before
    /// or publishes now.
    public void whileThereAreNoTemplates(Runnable work) {
        run("create policy no_templates on incident.template_procedure as restrictive for select to incident_intake"
                + " using ((select app.current_tenant()) <> '%s')".formatted(tenant));
        try {
            work.run();
        } finally {
            run("drop policy no_templates on incident.template_procedure");
        }
    }

    private static OutletWithSop told(ToldTenants told, RunningStack stack) {
        TwoTenants.tell(told, stack, "incident", "STAFF");
        OutletWithSop outlet =
                new OutletWithSop(stack, UUID.randomUUID(), UUID.randomUUID().toString(), new LinkedHashMap<>());
        told.tenant(outlet.tenant, outlet.organization, "OUTLET", "ACTIVE");
        ROLES.forEach((name, roles) -> {
            UUID person = UUID.randomUUID();
            outlet.people.put(name, person);
            told.activeMember(outlet.tenant, outlet.membership(name), person, roles);
        });
        Awaitility.await("the outlet's members")
                .atMost(Duration.ofSeconds(30))
                .until(() -> outlet.count("select count(*) from app.membership_copy where tenant_id = ?", outlet.tenant)
                                == ROLES.size()
                        && outlet.count("select count(*) from app.tenant_copy where tenant_id = ?", outlet.tenant)
                                == 1);
        outlet.run(
                "insert into incident.outlet_facts values (?, ?, 'Kabar Bunga', 'Asia/Jakarta', 1) on conflict do nothing",
                outlet.tenant,
                outlet.publicId());
        return outlet;
    }

    public String publicId() {
        return "p" + tenant.toString().replace("-", "");
    }

    public UUID person(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }

    public String token(String name) {
        return TestTokens.token()
                .tenant(organization)
                .person(person(name))
                .amr("pwd", "otp")
                .sign();
    }

    /// A new version of the SOP with the same people.
    public void publish(int version) {
        run(
                """
                insert into incident.published_procedure (tenant_id, sop_id, version, kind, title, content_hash,
                    procedure_hash, effective_from, appointments, procedure)
                values (?, ?, ?, 'KBGO', '{"id":"SOP KBGO","en":"KBGO SOP"}'::jsonb, ?, ?, ?, ?, ?)""",
                tenant,
                tenant,
                version,
                Integer.toString(version).repeat(64),
                ShippedProcedure.hash(),
                LocalDate.of(2026, 1, version),
                appointments(),
                procedure());
    }

    public long count(String sql, @Nullable Object... values) {
        return Long.parseLong(texts(sql, values).getFirst());
    }

    /// The first column of every row, seen past row security.
    public List<String> texts(String sql, @Nullable Object... values) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = stack.superuser("incident");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
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
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private UUID membership(String name) {
        return new UUID(
                tenant.getMostSignificantBits(), List.copyOf(ROLES.keySet()).indexOf(name) + 1L);
    }

    private String appointments() {
        List<String> entries = new ArrayList<>();
        for (String function : List.of(
                "focal-point",
                "companion",
                "digital-team",
                "editorial",
                "task-force",
                "examiner",
                "appeal-panel",
                "hr")) {
            entries.add(appointment(function, "Sari", false));
            entries.add(appointment(function, "Budi", true));
        }
        entries.add(appointment("task-force-chair", "Chandra", false));
        entries.add(appointment("task-force-chair", "Eka", true));
        entries.add(appointment("directorate", "Dewi", false));
        entries.add(appointment("directorate", "Eka", true));
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

    private static Map<String, String[]> roles() {
        Map<String, String[]> roles = new LinkedHashMap<>();
        roles.put("Sari", new String[] {"HANDLER"});
        roles.put("Budi", new String[] {"HANDLER"});
        roles.put("Chandra", new String[] {"HANDLER"});
        roles.put("Dewi", new String[] {"DIRECTOR"});
        roles.put("Eka", new String[] {"HANDLER"});
        roles.put("Fajar", new String[] {"HANDLER"});
        roles.put("Gita", new String[] {"HANDLER"});
        roles.put("Staf", new String[] {"STAFF"});
        roles.put("Lain", new String[] {"STAFF"});
        roles.put("Editor", new String[] {"EDITOR"});
        roles.put("Admin", new String[] {"OUTLET_ADMIN"});
        return roles;
    }
}
