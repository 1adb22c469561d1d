package id.or.amsi.tanggap.tenant.organisation;

import id.or.amsi.tanggap.tenant.keycloak.KeycloakAccounts;
import id.or.amsi.tanggap.tenant.keycloak.KeycloakMember;
import id.or.amsi.tanggap.tenant.keycloak.KeycloakOrganisations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Makes accounts and members of an organisation match our memberships.
@ApplicationScoped
class ReconcilePeople {
    private final MemberAccounts members;
    private final KeycloakAccounts accounts;
    private final KeycloakOrganisations organisations;

    ReconcilePeople(MemberAccounts members, KeycloakAccounts accounts, KeycloakOrganisations organisations) {
        this.members = members;
        this.accounts = accounts;
        this.organisations = organisations;
    }

    void reconcile(String organizationId, TenantFacts facts) {
        Set<UUID> inside = organisations.members(organizationId).stream()
                .filter(member -> !member.serviceAccount())
                .map(KeycloakMember::id)
                .collect(Collectors.toCollection(HashSet::new));
        Steps steps = new Steps();
        Set<UUID> wanted = new HashSet<>();
        for (WantedAccount account : members.wanted()) {
            if (account.present()) {
                steps.run(() -> wanted.add(admit(organizationId, account, inside)));
            }
        }
        steps.finish();
        // Only now, when everybody who belongs here is known by account.
        inside.stream()
                .filter(person -> !wanted.contains(person))
                .forEach(person -> steps.run(() -> expel(organizationId, person)));
        if (facts.left()) {
            wanted.forEach(person -> steps.run(() -> closeUnlessNeeded(organizationId, person)));
        }
        steps.finish();
    }

    private UUID admit(String organizationId, WantedAccount account, Set<UUID> inside) {
        UUID person = account.personId();
        if (person == null || !inside.contains(person)) {
            person = accounts.ensure(account.personId(), account.name(), account.email(), account.language());
            organisations.admit(organizationId, person);
        }
        if (account.accountState() == AccountState.PENDING || !person.equals(account.personId())) {
            members.linked(account.membershipId(), person);
        }
        if (account.accountState() != AccountState.INVITED) {
            accounts.open(person);
            members.invited(account.membershipId());
        }
        if (account.secondFactor()) {
            accounts.requireSecondFactor(person);
        }
        return person;
    }

    private void expel(String organizationId, UUID person) {
        organisations.expel(organizationId, person);
        closeUnlessNeeded(organizationId, person);
    }

    /// An account that belongs nowhere is closed. Another outlet may admit it at this very moment: it admits first and
    /// opens then, we close first and look again, so one of the two always sees the other.
    private void closeUnlessNeeded(String organizationId, UUID person) {
        if (!organisations.belongsElsewhere(person, organizationId)) {
            accounts.setEnabled(person, false);
            if (organisations.belongsElsewhere(person, organizationId)) {
                accounts.setEnabled(person, true);
            }
        }
    }
}
