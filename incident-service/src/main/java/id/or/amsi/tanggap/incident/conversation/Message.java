package id.or.amsi.tanggap.incident.conversation;

import id.or.amsi.tanggap.incident.confidential.Place;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One sealed message. It is written once and never changed.
@Entity
@Table(name = "message", schema = "incident")
class Message {
    @Id
    @Column(name = "message_id", updatable = false)
    private UUID id;

    @Column(name = "incident_id", updatable = false)
    private UUID incidentId;

    @Column(name = "from_affected", updatable = false)
    private boolean fromAffected;

    @Column(name = "author", updatable = false)
    private @Nullable UUID author;

    @Column(name = "text", updatable = false)
    private byte[] text;

    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    /// @param author the handler; null for whoever reported
    Message(UUID id, UUID incidentId, @Nullable UUID author, byte[] text, Instant writtenAt) {
        this.id = id;
        this.incidentId = incidentId;
        this.fromAffected = author == null;
        this.author = author;
        this.text = text.clone();
        this.writtenAt = writtenAt;
    }

    static Place place(UUID tenant, UUID id) {
        return new Place(tenant, "incident.message", "text", id);
    }

    UUID id() {
        return id;
    }

    UUID incidentId() {
        return incidentId;
    }

    boolean fromAffected() {
        return fromAffected;
    }

    /// The handler who wrote it; asked of the team's messages only.
    UUID author() {
        return Objects.requireNonNull(author);
    }

    byte[] text() {
        return text.clone();
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
