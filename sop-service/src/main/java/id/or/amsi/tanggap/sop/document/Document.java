package id.or.amsi.tanggap.sop.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.Procedure;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A template, or an outlet's SOP made from it: chapters of clauses, attachments and the executable
/// procedure. Immutable; every edit gives a new document.
///
/// @param format of this document, 1
/// @param key of the template, for example `kbgo`
public record Document(
        int format,
        String key,
        String kind,
        Text title,
        List<Chapter> chapters,
        List<Clause> attachments,
        Procedure procedure) {
    public Document {
        if (format != 1 || key == null || !key.matches("[a-z][a-z0-9-]{1,39}") || title == null) {
            throw new IllegalArgumentException("a document of format 1 needs a key and a title");
        }
        if (!procedure.kind().equals(kind)) {
            throw new IllegalArgumentException("the procedure is for another kind");
        }
        chapters = List.copyOf(chapters);
        attachments = List.copyOf(attachments);
        demandDistinct(chapters, attachments);
    }

    private static void demandDistinct(List<Chapter> chapters, List<Clause> attachments) {
        Set<String> ids = new HashSet<>();
        if (!chapters.stream().map(Chapter::id).allMatch(ids::add)) {
            throw new IllegalArgumentException("two chapters with one id");
        }
        if (!clauses(chapters, attachments).map(Clause::id).allMatch(ids::add)) {
            throw new IllegalArgumentException("two clauses with one id");
        }
    }

    private static Stream<Clause> clauses(List<Chapter> chapters, List<Clause> attachments) {
        return Stream.concat(chapters.stream().flatMap(chapter -> chapter.clauses().stream()), attachments.stream());
    }

    /// All clauses in the order in which they are read, attachments last.
    @JsonIgnore
    public List<Clause> allClauses() {
        return clauses(chapters, attachments).toList();
    }

    /// The clause or attachment with this id.
    public Optional<Clause> clause(String id) {
        return clauses(chapters, attachments)
                .filter(clause -> clause.id().equals(id))
                .findFirst();
    }

    /// The same document with another clause in the place of the one with its id; unchanged if there is
    /// none.
    public Document withClause(Clause changed) {
        return each(clause -> clause.id().equals(changed.id()) ? changed : clause);
    }

    /// The same document with a clause of the outlet's own at the end of a chapter.
    ///
    /// @throws IllegalArgumentException without that chapter, or if the id is taken
    public Document withNewClause(String chapterId, Clause added) {
        if (chapters.stream().noneMatch(chapter -> chapter.id().equals(chapterId))) {
            throw new IllegalArgumentException("no chapter " + chapterId);
        }
        return withChapters(chapters.stream()
                .map(chapter -> chapter.id().equals(chapterId) ? chapter.with(added) : chapter)
                .toList());
    }

    /// The same document without this clause; unchanged if there is none. Which ones may go is the
    /// floor's business.
    public Document withoutClause(String id) {
        List<Clause> left = new ArrayList<>(attachments);
        left.removeIf(clause -> clause.id().equals(id));
        List<Chapter> shorter =
                chapters.stream().map(chapter -> chapter.without(id)).toList();
        return new Document(format, key, kind, title, shorter, left, procedure);
    }

    /// The same document with another procedure.
    public Document withProcedure(Procedure changed) {
        return new Document(format, key, kind, title, chapters, attachments, changed);
    }

    /// SHA-256 of the whole document in canonical form.
    public String contentHash() {
        return CanonicalJson.hash(this);
    }

    /// SHA-256 of the procedure alone in canonical form.
    public String procedureHash() {
        return CanonicalJson.hash(procedure);
    }

    private Document each(UnaryOperator<Clause> change) {
        List<Clause> changed = attachments.stream().map(change).toList();
        return new Document(
                format,
                key,
                kind,
                title,
                chapters.stream().map(chapter -> chapter.each(change)).toList(),
                changed,
                procedure);
    }

    private Document withChapters(List<Chapter> changed) {
        return new Document(format, key, kind, title, changed, attachments, procedure);
    }
}
