package id.or.amsi.tanggap.sop.showing;

import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.kit.web.EntityTags;
import id.or.amsi.tanggap.sop.adoption.SopVersions;
import id.or.amsi.tanggap.sop.outlet.Outlets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets an outlet show its SOP to anybody, or no longer. It counts at once; until the first choice nothing is shown.
@ApplicationScoped
class ShowSop {
    private final SopVersions versions;
    private final Showings showings;
    private final Outlets outlets;
    private final Scopes scopes;
    private final Clock clock;

    ShowSop(SopVersions versions, Showings showings, Outlets outlets, Scopes scopes, Clock clock) {
        this.versions = versions;
        this.showings = showings;
        this.outlets = outlets;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    Showing find(UUID sopId) {
        String kind = versions.lines(sopId).getFirst().kind();
        return Showing.of(outlets.own().publicId(), kind, showings.of(sopId));
    }

    /// @param ifMatch the tag of what the person saw; choosing what is chosen already adds nothing
    @Transactional
    Showing choose(UUID sopId, @Nullable String ifMatch, boolean shown) {
        versions.lock(sopId);
        List<Chosen> before = showings.of(sopId);
        EntityTags.require(ifMatch, before.size());
        if (before.isEmpty() ? shown : before.getFirst().shown() != shown) {
            Chosen chosen = new Chosen(shown, scopes.person(), clock.instant().truncatedTo(ChronoUnit.MICROS));
            showings.add(sopId, before.size() + 1, chosen);
        }
        return find(sopId);
    }
}
