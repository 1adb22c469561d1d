package id.or.amsi.tanggap.sop.reading;

import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.sop.outlet.Outlet;
import id.or.amsi.tanggap.sop.outlet.Outlets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/// Reads sealed versions to be exported: for anybody what an outlet shows, for its members all of its own.
@ApplicationScoped
public class ReadCopy {
    private final ReadShown read;
    private final SealedVersions versions;
    private final Outlets outlets;
    private final Shipped shipped;
    private final Clock clock;

    ReadCopy(ReadShown read, SealedVersions versions, Outlets outlets, Shipped shipped, Clock clock) {
        this.read = read;
        this.versions = versions;
        this.outlets = outlets;
        this.shipped = shipped;
        this.clock = clock;
    }

    /// What is in force and shown; 404 otherwise.
    ///
    /// @param path a kind as addresses write it
    public Copy shown(String publicId, String path, Language language) {
        return copy(read.inForce(publicId, path), language);
    }

    /// A published version of the acting outlet; 404 otherwise.
    @Transactional
    public Copy own(UUID sopId, int version, Language language) {
        Sealed sealed = versions.of(sopId, version).orElseThrow(() -> new RefusedException(new NotFound()));
        Outlet outlet = outlets.own();
        return copy(new Shown(outlet, sealed, LocalDate.now(clock.withZone(outlet.zone())), 0), language);
    }

    private Copy copy(Shown shown, Language language) {
        Words words = language.words();
        return new Copy(
                Sheet.of(shown.sealed(), shipped, language),
                Marks.of(shown, words),
                Guide.of(shown, words, shipped.help()),
                language);
    }
}
