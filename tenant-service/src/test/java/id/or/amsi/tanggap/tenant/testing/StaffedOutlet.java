package id.or.amsi.tanggap.tenant.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An outlet whose administrator and director have accepted, and who name more people.
public record StaffedOutlet(RegisteredOutlet outlet, Api administrator, Api director) {
    public static StaffedOutlet founded() {
        RegisteredOutlet outlet = Association.outlet();
        return new StaffedOutlet(outlet, outlet.founder("OUTLET_ADMIN"), outlet.founder("DIRECTOR"));
    }

    public String mail(String name) {
        return name.toLowerCase(java.util.Locale.ROOT) + "@" + outlet.domain();
    }

    /// Invites somebody; answers the new membership's id.
    public UUID invited(String name, String... roles) {
        return administrator
                .request()
                .body(invitation(name, roles))
                .post("/v1/members")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("membershipId");
    }

    public Map<String, Object> invitation(String name, String... roles) {
        return Map.of("name", name, "email", mail(name), "language", "id", "roles", List.of(roles));
    }

    /// Invites somebody who accepts.
    public Api joined(String name, String... roles) {
        invited(name, roles);
        return outlet.joined(mail(name));
    }

    /// Somebody whom the administrator proposes and the director confirms.
    public Api handler(String name) {
        Api handler = joined(name, "HANDLER");
        director.request()
                .post("/v1/role-proposals/" + pending(handler) + "/confirmation")
                .then()
                .statusCode(200);
        return handler;
    }

    /// The proposal that waits for a person.
    public UUID pending(Api person) {
        String id = membership(person).toString();
        return director.request()
                .get("/v1/role-proposals?state=PENDING")
                .jsonPath()
                .getUUID("items.find { it.membershipId == '" + id + "' }.proposalId");
    }

    public UUID membership(Api person) {
        return person.request().get("/v1/me").jsonPath().getUUID("membershipId");
    }
}
