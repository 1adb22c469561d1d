package id.or.amsi.tanggap.tenant.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A tenant as Keycloak knows it. Its own id is the tenant's.
@Entity
@Table(name = "organisation")
class Organisation {
    @Id
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private OrganisationKind kind;

    @Column(name = "alias")
    private String alias;

    @Column(name = "name")
    private String name;

    @Column(name = "domain")
    private String domain;

    @Column(name = "organization_id")
    private @Nullable String organizationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private OrganisationState state = OrganisationState.PENDING;

    @Column(name = "announced")
    private @Nullable String announced;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    Organisation(UUID tenantId, OrganisationKind kind, String alias, String name, String domain) {
        this.tenantId = tenantId;
        this.kind = kind;
        this.alias = alias;
        this.name = name;
        this.domain = domain;
    }

    void rename(String newName) {
        name = newName;
    }

    /// Keycloak has it under this id.
    void identified(String id) {
        organizationId = id;
        state = OrganisationState.CREATED;
    }

    /// Remembers what was told to other services.
    ///
    /// @return whether it is news
    boolean announce(String facts) {
        if (facts.equals(announced)) {
            return false;
        }
        announced = facts;
        return true;
    }

    UUID tenantId() {
        return tenantId;
    }

    OrganisationKind kind() {
        return kind;
    }

    String alias() {
        return alias;
    }

    String name() {
        return name;
    }

    String domain() {
        return domain;
    }

    @Nullable
    String organizationId() {
        return organizationId;
    }
}
