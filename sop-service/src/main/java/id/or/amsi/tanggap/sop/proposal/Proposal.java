package id.or.amsi.tanggap.sop.proposal;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A newer version of the template, offered to one SOP of an outlet.
@Entity
@Table(name = "proposal", schema = "sop")
class Proposal {
    @Id
    @Column(name = "proposal_id")
    private UUID id;

    @Column(name = "sop_id", updatable = false)
    private UUID sopId;

    @Column(name = "kind", updatable = false)
    private String kind;

    @Column(name = "template_key", updatable = false)
    private String templateKey;

    @Column(name = "from_version", updatable = false)
    private int fromVersion;

    @Column(name = "to_version", updatable = false)
    private int toVersion;

    @Column(name = "adopt_by", updatable = false)
    private @Nullable LocalDate adoptBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ProposalState state = ProposalState.OPEN;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "settled_by")
    private @Nullable UUID settledBy;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "reason")
    private @Nullable String reason;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @SuppressWarnings("NullAway.Init")
    protected Proposal() {}

    Proposal(UUID id, Offer offer, Instant openedAt) {
        this.id = id;
        this.sopId = offer.sopId();
        this.kind = offer.kind();
        this.templateKey = offer.templateKey();
        this.fromVersion = offer.fromVersion();
        this.toVersion = offer.toVersion();
        this.adoptBy = offer.adoptBy();
        this.openedAt = openedAt;
    }

    void accept(UUID by, Instant at) {
        settle(ProposalState.ACCEPTED, by, at);
    }

    void decline(UUID by, Instant at, String why) {
        settle(ProposalState.DECLINED, by, at);
        reason = why;
    }

    void supersede() {
        become(ProposalState.SUPERSEDED);
    }

    private void settle(ProposalState next, UUID by, Instant at) {
        become(next);
        settledBy = by;
        settledAt = at;
    }

    /// @throws RefusedException if nothing brings it to that state any more
    void requireMoveTo(ProposalState next) {
        if (!state.next().contains(next)) {
            throw new RefusedException(new ProposalRefusal.Settled(state));
        }
    }

    private void become(ProposalState next) {
        requireMoveTo(next);
        state = next;
    }

    UUID id() {
        return id;
    }

    UUID sopId() {
        return sopId;
    }

    String kind() {
        return kind;
    }

    String templateKey() {
        return templateKey;
    }

    int fromVersion() {
        return fromVersion;
    }

    int toVersion() {
        return toVersion;
    }

    @Nullable
    LocalDate adoptBy() {
        return adoptBy;
    }

    ProposalState state() {
        return state;
    }

    /// Whether it can still come into the draft.
    boolean isPending() {
        return state.next().contains(ProposalState.ACCEPTED);
    }

    /// Whether the outlet should have it by now.
    ///
    /// @param inUse the version of the template behind what the outlet uses
    /// @param lastDay on which it may use that one, or null where none was set
    /// @param today in the outlet's zone
    boolean isLate(int inUse, @Nullable LocalDate lastDay, LocalDate today) {
        return lastDay != null && state != ProposalState.SUPERSEDED && inUse < toVersion && today.isAfter(lastDay);
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    UUID settledBy() {
        return settledBy;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
