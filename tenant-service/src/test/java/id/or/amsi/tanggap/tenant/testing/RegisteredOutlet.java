package id.or.amsi.tanggap.tenant.testing;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// An outlet that the secretariat has registered.
public record RegisteredOutlet(UUID id, String domain) {
    /// Its organisation in Keycloak, once there is one.
    public String organization() {
        return Association.awaited("select organization_id from tenant.organisation where tenant_id = ?", id);
    }

    /// Invites a founder, who accepts.
    ///
    /// @param role `OUTLET_ADMIN` or `DIRECTOR`
    public Api founder(String role) {
        return founder(role, role.toLowerCase(Locale.ROOT).replace('_', '-') + "@" + domain);
    }

    /// Invites the owner of this address, who accepts.
    public Api founder(String role, String email) {
        Association.secretariat()
                .request()
                .body(Map.of("role", role, "name", "Ratri Kusumaningtyas", "email", email, "language", "id"))
                .post("/v1/outlets/" + id + "/founders")
                .then()
                .statusCode(201);
        return joined(email);
    }

    /// The invited account of this address, which accepts.
    public Api joined(String email) {
        String person = Association.awaited(
                "select person_id from tenant.membership where tenant_id = ? and email = ? and state <> 'REMOVED'",
                id,
                email);
        Api api = new Api(organization(), UUID.fromString(person));
        Association.accept(api);
        return api;
    }
}
