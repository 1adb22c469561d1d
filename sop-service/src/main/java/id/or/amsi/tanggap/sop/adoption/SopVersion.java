package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of an outlet's SOP: a draft until it is published, sealed for ever afterwards.
///
/// Every edit raises the revision, and what was submitted or approved becomes a draft again. An approval is worth
/// something for the one revision it was given for. The database keeps the same rules.
@Entity
@Table(name = "version", schema = "sop")
public class SopVersion {
    @EmbeddedId
    private VersionId id;

    @Column(name = "kind", updatable = false)
    private String kind;

    @Column(name = "template_key", updatable = false)
    private String templateKey;

    @Column(name = "template_version")
    private int templateVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private SopState state = SopState.DRAFT;

    @Column(name = "revision")
    private int revision;

    @Column(name = "document")
    private String document;

    @Column(name = "appointments")
    private String appointments;

    @Column(name = "approvers")
    private List<UUID> approvers = List.of();

    @Column(name = "quorum")
    private int quorum = 1;

    @Column(name = "started_by", updatable = false)
    private UUID startedBy;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "submitted_by")
    private @Nullable UUID submittedBy;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "returned_by")
    private @Nullable UUID returnedBy;

    @Column(name = "returned_at")
    private @Nullable Instant returnedAt;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    @Column(name = "sealed")
    private @Nullable String sealed;

    @Column(name = "content_hash")
    private @Nullable String contentHash;

    @Column(name = "procedure_hash")
    private @Nullable String procedureHash;

    @Column(name = "effective_from")
    private @Nullable LocalDate effectiveFrom;

    @Column(name = "next_review_at")
    private @Nullable LocalDate nextReviewAt;

    @Column(name = "published_by")
    private @Nullable UUID publishedBy;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @SuppressWarnings("NullAway.Init")
    protected SopVersion() {}

    /// The first version of an SOP: the template as it is, and nobody appointed.
    @SuppressWarnings("NullAway.Init")
    public SopVersion(UUID sopId, Origin origin, UUID startedBy, Instant startedAt) {
        this.id = new VersionId(sopId, 1);
        this.kind = origin.kind();
        this.templateKey = origin.templateKey();
        this.templateVersion = origin.templateVersion();
        this.document = origin.document();
        this.appointments = "[]";
        this.startedBy = startedBy;
        this.startedAt = startedAt;
    }

    /// The next version, which starts as this published one is.
    public SopVersion next(UUID by, Instant at) {
        if (state != SopState.PUBLISHED) {
            throw new RefusedException(new SopRefusal.IllegalMove(state, SopState.DRAFT));
        }
        SopVersion next = new SopVersion(id.sopId(), new Origin(kind, templateKey, templateVersion, document), by, at);
        next.id = new VersionId(id.sopId(), id.version() + 1);
        next.appointments = appointments;
        next.approvers = approvers;
        next.quorum = quorum;
        return next;
    }

    /// Whether this would be an edit: writing what is there already is none.
    boolean differsFrom(String otherDocument, String otherAppointments) {
        return !document.equals(otherDocument) || !appointments.equals(otherAppointments);
    }

    /// Takes on another text, procedure, or other people.
    void edit(String changedDocument, String changedAppointments) {
        if (state == SopState.PUBLISHED) {
            throw new RefusedException(new SopRefusal.IllegalMove(state, SopState.DRAFT));
        }
        state = SopState.DRAFT;
        revision++;
        document = changedDocument;
        appointments = changedAppointments;
    }

    /// Takes on other approvers.
    void name(Approvers changed) {
        edit(document, appointments);
        approvers = changed.people();
        quorum = changed.quorum();
    }

    /// Takes on what became of its words under a newer version of the template.
    void update(int newerTemplate, String merged) {
        edit(merged, appointments);
        templateVersion = newerTemplate;
    }

    public void submit(UUID by, Instant at) {
        become(SopState.SUBMITTED);
        submittedBy = by;
        submittedAt = at;
        returnedBy = null;
        returnedAt = null;
        returnReason = null;
    }

    public void sendBack(UUID by, Instant at, String reason) {
        become(SopState.DRAFT);
        returnedBy = by;
        returnedAt = at;
        returnReason = reason;
    }

    /// @throws RefusedException if no decision brings it to that state now
    public void requireMoveTo(SopState next) {
        if (!state.next().contains(next)) {
            throw new RefusedException(new SopRefusal.IllegalMove(state, next));
        }
    }

    public void approve() {
        become(SopState.APPROVED);
    }

    public void publish(Seal seal, UUID by, Instant at) {
        become(SopState.PUBLISHED);
        sealed = seal.text();
        contentHash = seal.contentHash();
        procedureHash = seal.procedureHash();
        effectiveFrom = seal.effectiveFrom();
        nextReviewAt = seal.nextReviewAt();
        publishedBy = by;
        publishedAt = at;
    }

    private void become(SopState next) {
        requireMoveTo(next);
        state = next;
    }

    public VersionId id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public String templateKey() {
        return templateKey;
    }

    public int templateVersion() {
        return templateVersion;
    }

    public SopState state() {
        return state;
    }

    public int revision() {
        return revision;
    }

    /// Canonical JSON: title, chapters with their clauses, procedure.
    public String document() {
        return document;
    }

    /// Canonical JSON: who holds which function.
    public String appointments() {
        return appointments;
    }

    /// Who approves it, and how many must.
    public Approvers approvers() {
        return new Approvers(approvers, quorum);
    }

    /// For entity tags.
    public long rowVersion() {
        return rowVersion;
    }

    /// What happened to the draft so far.
    DraftHistory history() {
        return new DraftHistory(startedBy, startedAt, submittedBy, submittedAt, returnedBy, returnedAt, returnReason);
    }
}
