package id.or.amsi.tanggap.incident.conversation;

import id.or.amsi.tanggap.incident.confidential.Place;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A sealed note of the team to itself: whoever reported never sees it.
@Entity
@Table(name = "note", schema = "incident")
class Note {
    @Id
    @Column(name = "note_id", updatable = false)
    private UUID id;

    @Column(name = "incident_id", updatable = false)
    private UUID incidentId;

    @Column(name = "author", updatable = false)
    private UUID author;

    @Column(name = "text", updatable = false)
    private byte[] text;

    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    Note(UUID id, UUID incidentId, UUID author, byte[] text, Instant writtenAt) {
        this.id = id;
        this.incidentId = incidentId;
        this.author = author;
        this.text = text.clone();
        this.writtenAt = writtenAt;
    }

    static Place place(UUID tenant, UUID id) {
        return new Place(tenant, "incident.note", "text", id);
    }

    UUID id() {
        return id;
    }

    UUID incidentId() {
        return incidentId;
    }

    UUID author() {
        return author;
    }

    byte[] text() {
        return text.clone();
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
