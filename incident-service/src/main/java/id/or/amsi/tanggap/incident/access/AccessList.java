package id.or.amsi.tanggap.incident.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Who may see an incident and who never will, by their ids.
record AccessList(List<UUID> granted, List<UUID> excluded) {

    static AccessList of(Set<UUID> granted, Set<UUID> excluded) {
        return new AccessList(
                granted.stream().sorted().toList(), excluded.stream().sorted().toList());
    }
}
