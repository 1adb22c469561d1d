package id.or.amsi.tanggap.tenant.integration;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A program (an app, a chatbot) that acts for one outlet and for no other.
@Entity
@Table(name = "integration")
class Integration {
    @Id
    @Column(name = "integration_id")
    private UUID integrationId;

    @Column(name = "name")
    private String name;

    @Column(name = "services")
    private String[] services;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private IntegrationState state = IntegrationState.ACTIVE;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Version
    @Column(name = "version")
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Integration() {}

    Integration(UUID integrationId, String name, List<String> services, UUID createdBy, Instant createdAt) {
        this.integrationId = integrationId;
        this.name = name;
        this.services = services.toArray(String[]::new);
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    void requireActive() {
        if (state != IntegrationState.ACTIVE) {
            throw new RefusedException(new IntegrationRefusal.Revoked());
        }
    }

    /// Ends it for good; ending it again changes nothing.
    void revoke(Instant now) {
        if (state == IntegrationState.ACTIVE) {
            state = IntegrationState.REVOKED;
            revokedAt = now;
        }
    }

    UUID integrationId() {
        return integrationId;
    }

    String name() {
        return name;
    }

    List<String> services() {
        return List.of(services);
    }

    IntegrationAnswer answer(List<Credential> credentials) {
        return new IntegrationAnswer(
                integrationId,
                name,
                services(),
                state,
                createdBy,
                createdAt,
                revokedAt,
                credentials.stream().map(Credential::answer).toList());
    }
}
