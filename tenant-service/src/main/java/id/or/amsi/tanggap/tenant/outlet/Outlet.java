package id.or.amsi.tanggap.tenant.outlet;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A media company of the association: one tenant, whose id is the outlet's. Written by the secretariat only.
@Entity
@Table(name = "outlet")
public class Outlet {
    @Id
    @Column(name = "tenant_id")
    private UUID outletId;

    @Column(name = "name")
    private String name;

    @Column(name = "domain")
    private String domain;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "chapter_id")
    private UUID chapterId;

    @Enumerated(EnumType.STRING)
    @Column(name = "province")
    private Province province;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "contact_email")
    private String contactEmail;

    @Column(name = "contact_phone")
    private @Nullable String contactPhone;

    @Column(name = "legal_entity")
    private String legalEntity;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private OutletState state = OutletState.REGISTERED;

    @Enumerated(EnumType.STRING)
    @Column(name = "verification")
    private VerificationStage verification = VerificationStage.NONE;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Version
    @Column(name = "version")
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Outlet() {}

    /// @param publicId names it on public pages
    @SuppressWarnings("NullAway.Init")
    Outlet(UUID outletId, String publicId, String domain, OutletDetails details, Instant registeredAt) {
        this.outletId = outletId;
        this.publicId = publicId;
        this.domain = domain;
        this.registeredAt = registeredAt;
        describe(details);
    }

    /// Takes on what the secretariat may change.
    final void describe(OutletDetails details) {
        name = details.name();
        chapterId = details.chapterId();
        province = details.place().province();
        timeZone = details.place().zone().id();
        contactEmail = details.contactEmail();
        contactPhone = details.contactPhone();
        legalEntity = details.legalEntity();
    }

    /// Moves to another state.
    ///
    /// @return the state before
    /// @throws RefusedException if that move is not one of [OutletState#next]
    OutletState become(OutletState next) {
        if (!state.next().contains(next)) {
            throw new RefusedException(new OutletRefusal.IllegalMove(state, next));
        }
        OutletState before = state;
        state = next;
        return before;
    }

    /// The newest decision of the Press Council.
    public void verified(VerificationStage stage) {
        verification = stage;
    }

    public UUID outletId() {
        return outletId;
    }

    String name() {
        return name;
    }

    String domain() {
        return domain;
    }

    OutletState state() {
        return state;
    }

    long version() {
        return version;
    }

    /// Where it stands in a list.
    String position() {
        return new OutletPosition(name.toLowerCase(Locale.ROOT), outletId).cursor();
    }

    OutletAnswer answer() {
        return new OutletAnswer(
                outletId,
                name,
                domain,
                publicId,
                chapterId,
                province.title(),
                timeZone,
                contactEmail,
                contactPhone,
                legalEntity,
                state,
                verification,
                registeredAt);
    }
}
