package id.or.amsi.tanggap.incident.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who may see one incident, told plainly: those who were let in, never those who are involved.
///
/// After somebody lost a role, the service may hand over what was theirs at once or later: then those whose turn it
/// could be may see it or not, and only what must not be seen is certain.
final class PlainIncident {
    final UUID id;
    final PlainOutlet outlet;
    final int outletNumber;
    final String reporter;
    private final Set<String> granted = new HashSet<>();
    private final Set<String> perhaps = new HashSet<>();
    private final Set<String> excluded = new HashSet<>();
    private final Map<String, @Nullable String> owners = new HashMap<>();
    private boolean unsettled;
    private int messages;

    /// May somebody see it?
    enum Sight {
        YES,
        NO,
        EITHER
    }

    PlainIncident(UUID id, PlainOutlet outlet, int outletNumber, String reporter, Set<String> excluded) {
        this.id = id;
        this.outlet = outlet;
        this.outletNumber = outletNumber;
        this.reporter = reporter;
        this.excluded.addAll(excluded);
        owners.put("receive", null);
        owners.put("triage", null);
        settle();
    }

    /// Whether the service shows it, whose door asks for the role as well.
    Sight sight(String person) {
        return outlet.handles(person) ? row(person) : Sight.NO;
    }

    /// Whether the database shows it, which knows grants only.
    Sight row(String person) {
        if (excluded.contains(person) || !(granted.contains(person) || perhaps.contains(person))) {
            return Sight.NO;
        }
        return granted.contains(person) && outlet.handles(person) ? Sight.YES : Sight.EITHER;
    }

    int messages() {
        return messages;
    }

    void write() {
        messages++;
    }

    boolean admits(String person) {
        return outlet.handles(person) && !excluded.contains(person);
    }

    void grant(String person) {
        granted.add(person);
        perhaps.remove(person);
    }

    void handOver(String person) {
        grant(person);
        owners.put("triage", person);
        settle();
    }

    /// @return DONE, REFUSED, or null if it depends on who has it at the moment
    @Nullable
    Outcome exclusion(String by, String person) {
        Set<String> out = new HashSet<>(excluded);
        out.addAll(PlainOutlet.withThoseAbove(person));
        out.add(by);
        boolean stays = granted.stream().anyMatch(one -> outlet.handles(one) && !out.contains(one));
        if (stays || outlet.receiver(out).isPresent()) {
            return Outcome.DONE;
        }
        return perhaps.isEmpty() ? Outcome.REFUSED : null;
    }

    void exclude(String person) {
        excluded.addAll(PlainOutlet.withThoseAbove(person));
        granted.removeAll(excluded);
        perhaps.removeAll(excluded);
        settle();
    }

    /// Somebody has got other roles, or left.
    void rolesChanged(String person) {
        if (granted.remove(person)) {
            perhaps.add(person);
        }
        if (owners.containsValue(person)) {
            unsettled = true;
        }
        settle();
    }

    /// Whoever has a step keeps it as long as they can; else it goes to whose turn it is, who is let in.
    private void settle() {
        Optional<String> turn = outlet.receiver(excluded);
        unsettled |= turn.isEmpty();
        if (unsettled) {
            PlainOutlet.IN_TURN.stream()
                    .filter(person -> !excluded.contains(person) && !granted.contains(person))
                    .forEach(perhaps::add);
            return;
        }
        String receiver = turn.orElseThrow();
        owners.replaceAll((step, owner) -> {
            if (owner != null && admits(owner)) {
                return owner;
            }
            grant(receiver);
            return receiver;
        });
    }

    @Override
    public String toString() {
        return "incident of outlet %d: granted %s, perhaps %s, excluded %s, steps %s"
                .formatted(outletNumber, granted, perhaps, excluded, owners);
    }
}
