package id.or.amsi.tanggap.sop.adoption;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who approves a version, and how many of them must.
///
/// @param people by person; none: any director
/// @param quorum how many approvals it takes
public record Approvers(List<UUID> people, int quorum) {
    /// Any one director, as the templates have it.
    public static final Approvers ANY_DIRECTOR = new Approvers(List.of(), 1);

    public Approvers {
        people = people.stream().sorted().toList();
    }

    /// Whether somebody may put others in their place. Whoever has a say may; anybody else only without taking
    /// some away from those who have it. A director whose role is suspended keeps a say and cannot use it. The
    /// database keeps the same rule.
    ///
    /// @param directors all of them, suspended or not; with none of them named, nobody has a say to lose
    /// @param maySpeak whether the person could approve today
    boolean mayBecome(Approvers next, Set<UUID> directors, UUID person, boolean maySpeak) {
        boolean named = !people.isEmpty();
        Set<UUID> heard = directors.stream().filter(this::admit).collect(Collectors.toSet());
        if ((maySpeak && heard.contains(person)) || (named && heard.isEmpty())) {
            return true;
        }
        boolean asMany = next.quorum() >= Math.min(quorum, heard.size());
        return asMany && (!named || (next.people().containsAll(heard) && people.containsAll(next.people())));
    }

    /// Whether this person's approval counts.
    public boolean admit(UUID person) {
        return people.isEmpty() || people.contains(person);
    }
}
