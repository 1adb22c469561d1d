package id.or.amsi.tanggap.sop.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// Puts merged parts into their places.
record Arrangement(Flat base, Flat ours, Flat theirs) {

    /// @throws IllegalArgumentException if the parts do not hang together
    Merged of(SequencedMap<PartId, Part> parts) {
        SequencedMap<PartId, Part> kept = withNeededChapters(parts);
        Flat merged = arranged(kept);
        List<PartId> order = new ArrayList<>(merged.parts().keySet());
        Stream.of(ours, theirs, base)
                .forEach(flat -> Order.insert(order, flat.parts().keySet()));
        Order.insert(order, kept.keySet());
        Set<PartId> displaced = displaced(merged);
        return new Merged(
                merged.document(),
                order.stream()
                        .map(id -> Objects.requireNonNull(kept.get(id)))
                        .map(part -> isOnlyMoved(part, displaced) ? part.as(Outcome.MOVED) : part)
                        .toList());
    }

    /// A chapter stays as long as a clause is in it: the template may leave it out while the outlet has its own there.
    private static SequencedMap<PartId, Part> withNeededChapters(SequencedMap<PartId, Part> parts) {
        SequencedMap<PartId, Part> kept = new LinkedHashMap<>(parts);
        for (Part part : parts.values()) {
            if (part.id().kind() == PartId.Kind.CLAUSE && part.result() != null) {
                kept.computeIfPresent(PartId.chapter(Flat.chapterOf(part.result())), (id, chapter) -> needed(chapter));
            }
        }
        return kept;
    }

    private static Part needed(Part chapter) {
        if (chapter.result() != null) {
            return chapter;
        }
        return chapter.ours() == null
                ? chapter.settled(Outcome.TAKEN, Side.THEIRS)
                : chapter.settled(Outcome.KEPT, Side.OURS);
    }

    private Flat arranged(SequencedMap<PartId, Part> parts) {
        SequencedMap<PartId, JsonNode> results = new LinkedHashMap<>();
        parts.forEach((id, part) -> {
            if (part.result() != null) {
                results.put(id, part.result());
            }
        });
        Flat merged = new Flat(results);
        List<PartId> order = new ArrayList<>(order(merged, PartId.Kind.DOCUMENT.name()));
        for (PartId chapter : order(merged, PartId.Kind.CHAPTER.name())) {
            order.add(chapter);
            order.addAll(order(merged, Flat.clausesOf(chapter.id())));
        }
        order.addAll(order(merged, Flat.clausesOf(Flat.ATTACHMENTS)));
        order.addAll(order(merged, PartId.Kind.STEP.name()));
        order.addAll(order(merged, PartId.Kind.PROCEDURE.name()));
        SequencedMap<PartId, JsonNode> arranged = new LinkedHashMap<>();
        order.forEach(id -> arranged.put(id, Objects.requireNonNull(results.get(id))));
        return new Flat(arranged);
    }

    private List<PartId> order(Flat merged, String list) {
        return new Order<>(base.list(list), ours.list(list), theirs.list(list)).of(merged.list(list));
    }

    /// The outlet's words, elsewhere.
    private static boolean isOnlyMoved(Part part, Set<PartId> displaced) {
        JsonNode own = part.ours();
        JsonNode result = part.result();
        if (own == null || result == null) {
            return false;
        }
        return switch (part.outcome()) {
            case UNCHANGED -> displaced.contains(part.id());
            case TAKEN ->
                part.id().kind() == PartId.Kind.CLAUSE && placeless(own).equals(placeless(result));
            case ADDED, REMOVED, MOVED, KEPT, MERGED, CONFLICT, REMOVAL_NEEDS_CONSENT -> false;
        };
    }

    /// Those with other neighbours before them than the outlet's document has, its own list and the merged one each
    /// without what the other one lacks.
    private Set<PartId> displaced(Flat merged) {
        Set<PartId> displaced = new HashSet<>();
        merged.lists().forEach((list, ids) -> {
            List<PartId> own = ours.lists().getOrDefault(list, List.of());
            List<PartId> before = Order.common(own, ids);
            List<PartId> after = Order.common(ids, own);
            for (int i = 0; i < after.size(); i++) {
                if (!after.get(i).equals(before.get(i))) {
                    displaced.add(after.get(i));
                }
            }
        });
        return displaced;
    }

    private static JsonNode placeless(JsonNode clause) {
        ObjectNode copy = Flat.copy(clause);
        copy.remove(Flat.CHAPTER);
        return copy;
    }
}
