package id.or.amsi.tanggap.notification.inbox;

import id.or.amsi.tanggap.notification.delivery.NoticeKind;
import id.or.amsi.tanggap.notification.delivery.NoticeState;
import id.or.amsi.tanggap.notification.delivery.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/// A notice in its reader's inbox. That they acknowledged it stays on record.
@Entity
@Table(name = "notice", schema = "notification")
@SQLRestriction("channel = 'INBOX' and state in ('DELIVERED', 'STOPPED')")
public class InboxNotice {
    @Id
    @Column(name = "notice_id", updatable = false)
    private UUID id;

    @Column(name = "kind", updatable = false)
    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Embedded
    private Subject subject;

    @Column(name = "state", updatable = false)
    @Enumerated(EnumType.STRING)
    private NoticeState state;

    @Column(name = "done_at", updatable = false)
    private Instant at;

    @Column(name = "acknowledged_by")
    private @Nullable UUID acknowledgedBy;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    protected InboxNotice() {}

    /// The reader says that they have seen it; the first time counts.
    public void acknowledge(UUID reader, Instant now) {
        if (acknowledgedAt == null) {
            acknowledgedBy = reader;
            acknowledgedAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public NoticeKind kind() {
        return kind;
    }

    public Subject subject() {
        return subject;
    }

    public NoticeState state() {
        return state;
    }

    /// Since when it is in the inbox.
    public Instant at() {
        return at;
    }

    public @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }
}
