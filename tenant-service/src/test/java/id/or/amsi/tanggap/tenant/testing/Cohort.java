package id.or.amsi.tanggap.tenant.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Outlets and people of the association that are written into the database, without accounts: a cohort of
/// fifteen outlets would take Keycloak a minute.
public final class Cohort {
    private Cohort() {}

    /// An active outlet with an administrator and an editor.
    ///
    /// @param zone IANA name
    /// @param verification a stage of the Press Council's
    public static Member outlet(String name, UUID chapter, String province, String zone, String verification) {
        UUID id = UUID.randomUUID();
        String domain = Association.domain();
        String organization = UUID.randomUUID().toString();
        Stack.change("""
                insert into tenant.organisation (tenant_id, kind, alias, name, domain, organization_id, state)
                values (?, 'OUTLET', ?, ?, ?, ?, 'CREATED')""", id, domain.replace('.', '-'), name, domain, organization);
        Stack.change(
                """
                insert into tenant.outlet (tenant_id, name, domain, public_id, chapter_id, province, time_zone,
                    contact_email, legal_entity, state, verification, registered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?, now())""",
                id,
                name,
                domain,
                domain,
                chapter,
                province,
                zone,
                "redaksi@" + domain,
                "PT " + name,
                verification);
        UUID coordinator = UUID.randomUUID();
        Api administrator = new Api(organization, person(id, coordinator, "admin@" + domain, "OUTLET_ADMIN"));
        UUID editor = UUID.randomUUID();
        person(id, editor, "editor@" + domain, "EDITOR");
        return new Member(id, administrator, List.of(coordinator, editor));
    }

    /// Somebody who works for the association.
    ///
    /// @param role `SECRETARIAT` or `MENTOR`
    public static Api ofTheAssociation(String role) {
        UUID association = UUID.fromString(
                Association.awaited("select tenant_id from tenant.organisation where kind = 'ASSOCIATION'"));
        String organization =
                Association.awaited("select organization_id from tenant.organisation where kind = 'ASSOCIATION'");
        // whoever has no account is given one, as another person, when the association is next put in order
        Reconciled.now(association);
        UUID membership = UUID.randomUUID();
        return new Api(organization, person(association, membership, membership + "@amsi.example", role));
    }

    /// Makes somebody of the association a member of an outlet as well.
    public static void joins(Api somebody, Member outlet) {
        UUID membership = UUID.randomUUID();
        person(outlet.id(), membership, membership + "@redaksi.example", "STAFF", somebody.person());
    }

    private static UUID person(UUID tenant, UUID membership, String email, String role) {
        return person(tenant, membership, email, role, UUID.randomUUID());
    }

    private static UUID person(UUID tenant, UUID membership, String email, String role, UUID person) {
        Stack.change("""
                insert into tenant.membership (tenant_id, membership_id, person_id, name, email, state, account_state,
                    invited_at, accepted_at)
                values (?, ?, ?, 'Galang Nugraha', ?, 'ACTIVE', 'LINKED', now(), now())""", tenant, membership, person, email);
        Stack.change("""
                insert into tenant.membership_role (tenant_id, membership_id, role, granted_at)
                values (?, ?, ?, now())""", tenant, membership, role);
        return person;
    }

    /// @param team membership ids, the coordinator's first
    public record Member(UUID id, Api administrator, List<UUID> team) {
        /// What this outlet applies with.
        public Map<String, Object> application(String motivation) {
            return Map.of(
                    "answers",
                    Map.of("motivation", motivation),
                    "team",
                    List.of(named(team.getFirst(), "COORDINATOR"), named(team.getLast(), "MEMBER")),
                    "sharesProgress",
                    true);
        }

        private static Map<String, Object> named(UUID membership, String part) {
            return Map.of("membershipId", membership, "name", "Galang Nugraha", "part", part);
        }
    }
}
