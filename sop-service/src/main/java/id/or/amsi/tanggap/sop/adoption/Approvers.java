package id.or.amsi.tanggap.sop.adoption;

import java.util.List;
import java.util.UUID;

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

    /// Whether this person's approval counts.
    public boolean admit(UUID person) {
        return people.isEmpty() || people.contains(person);
    }
}
