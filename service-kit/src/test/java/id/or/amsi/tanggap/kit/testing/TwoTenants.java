package id.or.amsi.tanggap.kit.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/// Two tenants and the umbrella, each with a person per role, known to the service under test: for every "B cannot"
/// and its "A can".
///
/// @param a the tenant whose things are tested
/// @param b the tenant that must see nothing of them
/// @param umbrella the association
public record TwoTenants(Tenant a, Tenant b, Tenant umbrella) {

    /// @param id the tenant
    /// @param organization its id in Keycloak
    /// @param people role to person
    public record Tenant(UUID id, String organization, Map<String, UUID> people) {

        public UUID person(String role) {
            UUID person = people.get(role);
            if (person == null) {
                throw new IllegalArgumentException("nobody has the role " + role);
            }
            return person;
        }

        /// A token of the person with this role, signed in with a second factor.
        public String token(String role) {
            return TestTokens.token()
                    .tenant(organization)
                    .person(person(role))
                    .amr("pwd", "otp")
                    .sign();
        }
    }

    /// Makes new tenants, tells of them, and waits until the service's database has heard it all.
    public static TwoTenants tell(ToldTenants told, RunningStack stack, String service, String... roles) {
        TwoTenants tenants = new TwoTenants(
                tell(told, "OUTLET", roles), tell(told, "OUTLET", roles), tell(told, "ASSOCIATION", "SECRETARIAT"));
        told.keepBeating();
        Awaitility.await("copies of tenants and members")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> knows(stack, service, tenants.umbrella.id()));
        return tenants;
    }

    private static Tenant tell(ToldTenants told, String kind, String... roles) {
        Tenant tenant = new Tenant(UUID.randomUUID(), UUID.randomUUID().toString(), new HashMap<>());
        told.tenant(tenant.id, tenant.organization, kind, "ACTIVE");
        for (String role : roles) {
            UUID person = UUID.randomUUID();
            tenant.people.put(role, person);
            told.activeMember(tenant.id, UUID.randomUUID(), person, role);
        }
        return tenant;
    }

    private static boolean knows(RunningStack stack, String service, UUID tenant) throws SQLException {
        String known = "select (select count(*) from app.membership_copy where tenant_id = ?)"
                + " * (select count(*) from app.tenant_copy where tenant_id = ?)"
                + " * (select count(*) from app.copy_heartbeat where heard_at > now() - interval '10 s') = 2";
        try (Connection connection = stack.superuser(service);
                PreparedStatement statement = connection.prepareStatement(known)) {
            statement.setObject(1, tenant);
            statement.setObject(2, tenant);
            ResultSet row = statement.executeQuery();
            return row.next() && row.getBoolean(1);
        }
    }
}
