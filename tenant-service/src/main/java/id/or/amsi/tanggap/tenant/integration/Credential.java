package id.or.amsi.tanggap.tenant.integration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One way in which an integration proves itself: a client of its own in Keycloak, so that an old and a new one work
/// side
/// by side. Its id is also that of the membership it acts with.
@Entity
@Table(name = "integration_credential")
class Credential {
    static final String CLIENT_PREFIX = "integration-";

    @Id
    @Column(name = "credential_id")
    private UUID credentialId;

    @Column(name = "integration_id")
    private UUID integrationId;

    @Column(name = "client_id")
    private String clientId;

    @Enumerated(EnumType.STRING)
    @Column(name = "method")
    private CredentialMethod method;

    @Column(name = "person_id")
    private @Nullable UUID personId;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected Credential() {}

    /// @param credentialId tells its time of birth (UUID version 7), by which forgotten clients are recognised
    Credential(UUID credentialId, UUID integrationId, CredentialMethod method, UUID createdBy, Instant createdAt) {
        this.credentialId = credentialId;
        this.integrationId = integrationId;
        this.clientId = CLIENT_PREFIX + credentialId;
        this.method = method;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    /// The account that its tokens are for.
    void actsAs(UUID account) {
        personId = account;
    }

    /// Ends at that time, unless it ends sooner already.
    void endAt(Instant time) {
        if (expiresAt == null || expiresAt.isAfter(time)) {
            expiresAt = time;
        }
    }

    boolean isOver(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    /// Its client is gone from Keycloak.
    void removed(Instant now) {
        removedAt = now;
    }

    UUID credentialId() {
        return credentialId;
    }

    String clientId() {
        return clientId;
    }

    CredentialAnswer answer() {
        return new CredentialAnswer(credentialId, clientId, method, createdBy, createdAt, expiresAt);
    }
}
