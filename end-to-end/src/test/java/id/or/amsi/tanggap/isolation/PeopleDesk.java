package id.or.amsi.tanggap.isolation;

import id.or.amsi.tanggap.story.Person;
import java.util.Map;

/// People of the first outlet, brought to where a change of them can succeed.
final class PeopleDesk {
    private static final String RECOVERIES = "/v1/administrator-recoveries";
    private static final Map<String, String> ACCOUNTS = Map.of(
            "OUTLET_ADMIN", "admin",
            "DIRECTOR", "director",
            "EDITOR", "editor",
            "HANDLER", "handler1",
            "STAFF", "staff1");

    private final Newsroom room;
    private final Days days;
    private String lost = "";
    private String candidate = "";
    private String newcomer = "";

    PeopleDesk(Newsroom room, Days days) {
        this.room = room;
        this.days = days;
    }

    /// A second administrator, who may be lost.
    String lost() {
        settle();
        if (lost.isEmpty()) {
            lost = room.outlet.member("admin2", "OUTLET_ADMIN");
        }
        room.admin.put("/v1/members/{id}/roles/OUTLET_ADMIN", lost);
        return lost;
    }

    /// Somebody who may take an administrator's place.
    String candidate() {
        if (candidate.isEmpty()) {
            candidate = room.outlet.member("calon", "STAFF");
        }
        room.admin.delete("/v1/members/{id}/roles/OUTLET_ADMIN", candidate);
        return candidate;
    }

    /// Somebody has asked for a new administrator.
    String asked(String role) {
        return asked(room.outlet.person(ACCOUNTS.getOrDefault(role, "editor")));
    }

    /// The same, three days ago, by somebody else than who confirms: a director, or a handler where the director asked.
    String ripe(String role) {
        var recovery = asked(room.outlet.person(role.equals("HANDLER") ? "director" : "staff1"));
        days.pass(recovery);
        return recovery;
    }

    private String asked(Person by) {
        return room.remembered(
                by.post(RECOVERIES, Map.of("lostMembershipId", lost(), "candidateMembershipId", candidate()))
                        .statusCode(201)
                        .extract()
                        .path("recoveryId"));
    }

    private void settle() {
        String open = room.admin
                .get(RECOVERIES)
                .statusCode(200)
                .extract()
                .path("items.find { it.state == 'WAITING' }.recoveryId");
        if (open != null) {
            room.admin.post(RECOVERIES + "/{id}/objection", Map.of(), open).statusCode(200);
        }
    }

    /// A member of the outlet is proposed as handler.
    String proposed() {
        if (newcomer.isEmpty()) {
            newcomer = room.outlet.member("baru", "STAFF");
        }
        room.admin.delete("/v1/members/{id}/roles/HANDLER", newcomer);
        room.admin.post("/v1/role-proposals", Map.of("membershipId", newcomer, "role", "HANDLER"));
        return room.remembered(room.admin
                .get("/v1/role-proposals?state=PENDING&limit=100")
                .statusCode(200)
                .extract()
                .path("items.find { it.membershipId == '" + newcomer + "' }.proposalId"));
    }

    /// Somebody whose credential was changed.
    String mistrusted() {
        var member = room.memberOf("editor");
        days.changeCredential(member);
        return member;
    }
}
