package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/// Ids of an outlet's own clauses: `c07.x1` is the first that it added to chapter `c07`. None is given twice in an SOP,
/// because notes, acknowledgements and newer templates find a clause by it.
@ApplicationScoped
class ClauseIds {
    private static final int MOST = 999;

    private final Session database;

    ClauseIds(Session database) {
        this.database = database;
    }

    /// @param chapter its id, or `l` for the attachments
    String next(UUID sopId, String chapter, Document document) {
        String prefix = chapter + ".x";
        int last = Stream.concat(
                        everEdited(sopId, prefix),
                        document.allClauses().stream().map(Clause::id))
                .filter(id -> id.startsWith(prefix))
                .mapToInt(id -> Integer.parseInt(id.substring(prefix.length())))
                .max()
                .orElse(0);
        if (last >= MOST) {
            throw new RefusedException(new ArrangementRefusal.TooMany(chapter, MOST));
        }
        return prefix + (last + 1);
    }

    private Stream<String> everEdited(UUID sopId, String prefix) {
        return database
                .createNativeQuery(
                        "select distinct part from sop.edit where sop_id = :sop and starts_with(part, :prefix)",
                        String.class)
                .setParameter("sop", sopId)
                .setParameter("prefix", Part.CLAUSE + prefix)
                .getResultList()
                .stream()
                .map(part -> part.substring(Part.CLAUSE.length()));
    }
}
