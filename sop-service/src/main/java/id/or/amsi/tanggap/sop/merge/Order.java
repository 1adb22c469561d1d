package id.or.amsi.tanggap.sop.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/// In which order the parts of a list stand: theirs, unless the outlet moved some of those that stay; whatever
/// only the other side has stands behind what it stands behind there.
record Order<T>(Collection<T> base, Collection<T> ours, Collection<T> theirs) {

    /// @param members those that are to be in it, each in one of the three lists at least
    List<T> of(Collection<T> members) {
        Set<T> known = new HashSet<>(common(members, common(base, ours)));
        boolean movedByOurs = !common(base, known).equals(common(ours, known));
        Collection<T> first = movedByOurs ? ours : theirs;
        Collection<T> second = movedByOurs ? theirs : ours;
        List<T> ordered = new ArrayList<>(common(first, members));
        insert(ordered, common(second, members));
        insert(ordered, common(base, members));
        return ordered;
    }

    /// Adds to an order what it lacks of another one, each behind what it stands behind there.
    static <T> void insert(List<T> ordered, Collection<T> more) {
        Set<T> known = new HashSet<>(ordered);
        if (known.containsAll(more)) {
            return;
        }
        int place = 0;
        for (T one : more) {
            if (known.add(one)) {
                ordered.add(place, one);
                place++;
            } else {
                place = ordered.indexOf(one) + 1;
            }
        }
    }

    /// Those that the other one has too, in this order.
    static <T> List<T> common(Collection<T> ids, Collection<T> others) {
        SequencedSet<T> common = new LinkedHashSet<>(ids);
        // a list is searched from its start for each of them
        common.retainAll(others instanceof Set<?> ? others : new HashSet<>(others));
        return List.copyOf(common);
    }
}
