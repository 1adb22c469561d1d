package id.or.amsi.tanggap.sop.acknowledgement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who knows what of an outlet's published SOPs. Who acknowledged a clause in one version knows it in every other that
/// says the same there: only what changed in substance is asked again, and only of those whom it concerns.
final class Knowledge {
    private final List<Edition> editions;
    private final List<Acknowledgement> given;

    Knowledge(List<Edition> editions, List<Acknowledgement> given) {
        this.editions = editions;
        this.given = given;
    }

    /// The version of each SOP that counts on a day.
    List<Edition> inForce(LocalDate day) {
        return editions.stream()
                .filter(edition -> !edition.effectiveFrom().isAfter(day))
                .filter(edition -> editions.stream()
                        .noneMatch(later -> later.sopId().equals(edition.sopId())
                                && later.version() > edition.version()
                                && !later.effectiveFrom().isAfter(day)))
                .toList();
    }

    /// What this person still has to read of a version, in its order.
    List<Edition.Point> open(Edition edition, UUID person, Set<String> roles) {
        return edition.unknown(learned(edition.sopId(), person), roles);
    }

    /// What this person has acknowledged of what a version says, in its order, whatever their roles.
    List<Edition.Point> known(Edition edition, UUID person) {
        return edition.known(learned(edition.sopId(), person));
    }

    /// Substances by clause.
    private Map<String, Set<String>> learned(UUID sopId, UUID person) {
        Map<String, Set<String>> known = new HashMap<>();
        given.stream()
                .filter(one -> one.personId().equals(person) && one.sopId().equals(sopId))
                .forEach(one -> learn(one, known));
        return known;
    }

    private void learn(Acknowledgement one, Map<String, Set<String>> known) {
        editions.stream()
                .filter(edition -> edition.sopId().equals(one.sopId()) && edition.version() == one.version())
                .findFirst()
                .ifPresent(edition -> one.clauseIds().stream()
                        .map(edition.clauses()::get)
                        .filter(Objects::nonNull)
                        .forEach(point -> known.computeIfAbsent(point.clause().id(), id -> new HashSet<>())
                                .add(point.substance())));
    }

    /// All who ever acknowledged anything of an SOP, in the same order each time.
    SortedSet<UUID> people(UUID sopId) {
        return given.stream()
                .filter(one -> one.sopId().equals(sopId))
                .map(Acknowledgement::personId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The last time that this person acknowledged anything of an SOP.
    Optional<Acknowledgement> last(UUID sopId, UUID person) {
        return given.stream()
                .filter(one -> one.sopId().equals(sopId) && one.personId().equals(person))
                .max(Comparator.comparing(Acknowledgement::at));
    }
}
