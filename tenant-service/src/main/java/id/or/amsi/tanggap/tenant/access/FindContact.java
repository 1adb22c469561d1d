package id.or.amsi.tanggap.tenant.access;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scope;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.tenant.member.Membership;
import id.or.amsi.tanggap.tenant.member.Memberships;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Tells another service where a member wants mail. Whoever may not act, because they or their outlet were suspended or
/// have left, is not found.
@ApplicationScoped
class FindContact {
    private static final Set<String> ACTING = Set.of("REGISTERED", "ACTIVE");

    private final Memberships memberships;
    private final Scopes scopes;

    FindContact(Memberships memberships, Scopes scopes) {
        this.memberships = memberships;
        this.scopes = scopes;
    }

    Contact of(UUID tenant, UUID person) {
        return scopes.within(
                        Scope.of(tenant),
                        () -> QuarkusTransaction.requiringNew().call(() -> find(person)))
                .orElseThrow(() -> new RefusedException(new NotFound()));
    }

    private Optional<Contact> find(UUID person) {
        return memberships
                .ofPerson(person)
                .filter(Membership::isActive)
                .filter(member -> ACTING.contains(memberships.home().state()))
                .map(member -> new Contact(member.email(), member.language()));
    }
}
