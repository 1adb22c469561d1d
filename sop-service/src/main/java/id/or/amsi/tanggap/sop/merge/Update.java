package id.or.amsi.tanggap.sop.merge;

import id.or.amsi.tanggap.sop.document.Document;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the association changed between two versions of a template; read once, merged into the SOPs of many outlets.
public final class Update {
    private final Document base;
    private final Document theirs;
    private final Flat flatBase;
    private final Flat flatTheirs;
    private final Set<PartId> unchanged;

    private Update(Document base, Document theirs) {
        this.base = base;
        this.theirs = theirs;
        this.flatBase = Flat.of(base);
        this.flatTheirs = Flat.of(theirs);
        this.unchanged = flatBase.parts().entrySet().stream()
                .filter(part ->
                        TreeMerge.same(part.getValue(), flatTheirs.parts().get(part.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @param base the older version
    /// @param theirs the newer version
    public static Update between(Document base, Document theirs) {
        return new Update(base, theirs);
    }

    Document base() {
        return base;
    }

    /// The newer version.
    public Document theirs() {
        return theirs;
    }

    Flat flatBase() {
        return flatBase;
    }

    /// Whether the association left a part as it was.
    boolean leaves(PartId id) {
        return unchanged.contains(id);
    }

    Flat flatTheirs() {
        return flatTheirs;
    }
}
