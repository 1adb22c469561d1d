package id.or.amsi.tanggap.sop.testing;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/// An outlet with everybody whom an SOP needs, known to the service under test.
///
/// @param id the tenant
/// @param coDirector director and editor at once
/// @param sari a handler, as are the two after her
public record Newsroom(
        UUID id,
        String organization,
        Person admin,
        Person editor,
        Person director,
        Person coDirector,
        Person staff,
        Person sari,
        Person budi,
        Person wati) {

    /// Tells of a new outlet and waits until the service has heard of all of it.
    public static Newsroom open(ToldTenants told, RunningStack stack) {
        UUID tenant = UUID.randomUUID();
        String organization = UUID.randomUUID().toString();
        told.tenant(tenant, organization, "OUTLET", "ACTIVE");
        told.keepBeating();
        Map<String, Person> people = new LinkedHashMap<>();
        for (String roles : new String[] {
            "OUTLET_ADMIN", "EDITOR", "DIRECTOR", "DIRECTOR,EDITOR", "STAFF", "HANDLER", "HANDLER ", "HANDLER  "
        }) {
            Person person = new Person(organization, UUID.randomUUID(), UUID.randomUUID());
            told.activeMember(
                    tenant, person.membership(), person.id(), roles.strip().split(","));
            people.put(roles, person);
        }
        Newsroom newsroom = new Newsroom(
                tenant,
                organization,
                of(people, "OUTLET_ADMIN"),
                of(people, "EDITOR"),
                of(people, "DIRECTOR"),
                of(people, "DIRECTOR,EDITOR"),
                of(people, "STAFF"),
                of(people, "HANDLER"),
                of(people, "HANDLER "),
                of(people, "HANDLER  "));
        awaitMembers(stack, tenant, people.size());
        return newsroom;
    }

    /// The association, with one person in its secretariat.
    public static Person secretariat(ToldTenants told, RunningStack stack) {
        return secretariat(told, stack, UUID.randomUUID());
    }

    /// The association with this tenant's id, with one person in its secretariat.
    public static Person secretariat(ToldTenants told, RunningStack stack, UUID tenant) {
        Person secretary = new Person(UUID.randomUUID().toString(), UUID.randomUUID(), UUID.randomUUID());
        return ofTheAssociation(told, stack, tenant, secretary, "SECRETARIAT");
    }

    /// A mentor of the association with this tenant's id.
    public static Person mentor(ToldTenants told, RunningStack stack, UUID tenant) {
        Person mentor = new Person(UUID.randomUUID().toString(), UUID.randomUUID(), UUID.randomUUID());
        return ofTheAssociation(told, stack, tenant, mentor, "MENTOR");
    }

    private static Person ofTheAssociation(
            ToldTenants told, RunningStack stack, UUID tenant, Person person, String role) {
        told.tenant(tenant, person.organization(), "ASSOCIATION", "ACTIVE");
        told.activeMember(tenant, person.membership(), person.id(), role);
        told.keepBeating();
        awaitMembers(stack, tenant, 1);
        return person;
    }

    /// How tenant-service's public id of it looks in these tests.
    public String publicId() {
        return "p" + id.toString().replace("-", "");
    }

    private static Person of(Map<String, Person> people, String roles) {
        Person person = people.get(roles);
        if (person == null) {
            throw new IllegalArgumentException(roles);
        }
        return person;
    }

    private static void awaitMembers(RunningStack stack, UUID tenant, int count) {
        Awaitility.await("copies of " + tenant)
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> members(stack, tenant) == count);
    }

    private static int members(RunningStack stack, UUID tenant) throws SQLException {
        String known = "select (select count(*) from app.membership_copy where tenant_id = ?)"
                + " * (select count(*) from app.tenant_copy where tenant_id = ?)"
                + " * (select (count(*) = 2)::int from app.copy_heartbeat where heard_at > now() - interval '10 s')"
                + " * (select (count(*) = 1)::int from (select 1 from sop.outlet where tenant_id = ?"
                + " union select 1 from app.tenant_copy where tenant_id = ? and umbrella) told)";
        try (Connection connection = stack.superuser("sop");
                PreparedStatement statement = connection.prepareStatement(known)) {
            for (int i = 1; i <= 4; i++) {
                statement.setObject(i, tenant);
            }
            ResultSet row = statement.executeQuery();
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
