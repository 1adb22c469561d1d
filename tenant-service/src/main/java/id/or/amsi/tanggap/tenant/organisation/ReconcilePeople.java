package id.or.amsi.tanggap.tenant.organisation;

import id.or.amsi.tanggap.tenant.keycloak.KeycloakAccounts;
import id.or.amsi.tanggap.tenant.keycloak.KeycloakMember;
import id.or.amsi.tanggap.tenant.keycloak.KeycloakOrganisations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        List<WantedAccount> wanted = members.wanted();
        Map<UUID, KeycloakMember> inside = organisations.members(organizationId).stream()
                .filter(KeycloakMember::isPerson)
                .collect(Collectors.toMap(KeycloakMember::id, member -> member));
        Steps steps = new Steps();
        // They go first: somebody else's mail that cannot be sent must not keep them in.
        Set<UUID> removed = removed(wanted);
        inside.values().stream()
                .filter(member -> removed.contains(member.id()))
                .forEach(member -> steps.run(() -> expel(organizationId, member)));
        Set<UUID> present = new HashSet<>();
        wanted.stream()
                .filter(WantedAccount::present)
                .forEach(account -> steps.run(() -> present.add(admit(organizationId, account, inside.keySet()))));
        steps.finish();
        // Strangers only now, when everybody who belongs here is known by account.
        inside.values().stream()
                .filter(member -> !present.contains(member.id()) && !removed.contains(member.id()))
                .forEach(member -> steps.run(() -> expel(organizationId, member)));
        if (facts.left()) {
            present.forEach(person -> steps.run(() -> closeUnlessNeeded(organizationId, person)));
        }
        steps.finish();
    }

    /// Who is out, unless they are in again by another membership.
    private static Set<UUID> removed(List<WantedAccount> accounts) {
        Set<UUID> removed = people(accounts.stream().filter(account -> !account.present()));
        removed.removeAll(people(accounts.stream().filter(WantedAccount::present)));
        return removed;
    }

    private static Set<UUID> people(Stream<WantedAccount> accounts) {
        return accounts.map(account -> Optional.ofNullable(account.personId()))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(HashSet::new));
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

    private void expel(String organizationId, KeycloakMember member) {
        organisations.expel(organizationId, member.id());
        closeUnlessNeeded(organizationId, member.id());
    }

    /// An account that belongs nowhere is closed. Another outlet may admit it at this very moment: it admits first and
    /// opens then, we close first and look again, so one of the two always sees the other.
    private void closeUnlessNeeded(String organizationId, UUID person) {
        if (!organisations.belongsElsewhere(person, organizationId)) {
            accounts.close(person);
            if (organisations.belongsElsewhere(person, organizationId)) {
                accounts.reopen(person);
            }
        }
    }
}
