package id.or.amsi.tanggap.incident.intake;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.or.amsi.tanggap.incident.access.Line;
import id.or.amsi.tanggap.incident.access.Lines;
import id.or.amsi.tanggap.incident.procedure.OutletFacts;
import id.or.amsi.tanggap.incident.procedure.PinnedProcedure;
import id.or.amsi.tanggap.incident.procedure.Procedures;
import id.or.amsi.tanggap.incident.report.Kind;
import id.or.amsi.tanggap.kit.problem.NotFound;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a report made now would follow.
///
/// @param line with nobody excluded yet
record InForce(OutletFacts outlet, PinnedProcedure pinned, Line line) {

    /// @throws RefusedException if a report was written for another version
    void require(int sopVersion) {
        if (sopVersion != shownVersion()) {
            throw new RefusedException(new IntakeRefusal.SopChanged(shownVersion()));
        }
    }

    /// A fallback has no version of the outlet's.
    int shownVersion() {
        return pinned.pin().fallback() ? 0 : pinned.pin().version();
    }

    /// The people behind the `ref` of recipients.
    ///
    /// @throws RefusedException if one of them was not shown
    Set<UUID> people(Set<String> refs) {
        Map<String, Set<UUID>> shown = ShownRecipients.of(pinned, line).people();
        return refs.stream().flatMap(ref -> known(shown.get(ref))).collect(toUnmodifiableSet());
    }

    private static Stream<UUID> known(@Nullable Set<UUID> people) {
        if (people == null) {
            throw new RefusedException(new IntakeRefusal.UnknownRecipient());
        }
        return people.stream();
    }

    /// Finds it for the acting outlet.
    @ApplicationScoped
    static class Finder {
        private final Procedures procedures;
        private final Lines lines;

        Finder(Procedures procedures, Lines lines) {
            this.procedures = procedures;
            this.lines = lines;
        }

        InForce find(Kind kind) {
            OutletFacts outlet = procedures.outlet().orElseThrow(() -> new RefusedException(new NotFound()));
            PinnedProcedure pinned = procedures
                    .inForce(kind.name())
                    .orElseThrow(() -> new RefusedException(new IntakeRefusal.NoProcedure(kind)));
            return new InForce(outlet, pinned, lines.of(pinned));
        }
    }
}
