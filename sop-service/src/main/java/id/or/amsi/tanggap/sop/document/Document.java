package id.or.amsi.tanggap.sop.document;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.Procedure;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private static final String ATTACHMENTS = "l";

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
    public Document withNewClause(String chapterId, Clause added) {
        return withNewClause(chapterId, null, added);
    }

    /// The same document with a clause of the outlet's own.
    ///
    /// @param chapterId where it stands, `l` for an attachment
    /// @param after id of the clause before it in there, or null for the end
    /// @throws IllegalArgumentException without that chapter or that clause in it, or if the id is taken
    public Document withNewClause(String chapterId, @Nullable String after, Clause added) {
        if (chapterId.equals(ATTACHMENTS)) {
            return arranged(chapters, with(attachments, after, added));
        }
        if (chapters.stream().noneMatch(chapter -> chapter.id().equals(chapterId))) {
            throw new IllegalArgumentException("no chapter " + chapterId);
        }
        List<Chapter> longer = chapters.stream()
                .map(chapter -> chapter.id().equals(chapterId)
                        ? chapter.holding(chapter.number(), with(chapter.clauses(), after, added))
                        : chapter)
                .toList();
        return arranged(longer, attachments);
    }

    private static List<Clause> with(List<Clause> clauses, @Nullable String after, Clause added) {
        List<String> ids = clauses.stream().map(Clause::id).toList();
        if (after != null && !ids.contains(after)) {
            throw new IllegalArgumentException("no clause " + after);
        }
        List<Clause> longer = new ArrayList<>(clauses);
        longer.add(after == null ? clauses.size() : ids.indexOf(after) + 1, added);
        return longer;
    }

    /// The same clauses under the same ids in another order; chapters are numbered as they now stand.
    ///
    /// @param clausesOf ids of the clauses of each chapter, by its id
    /// @throws IllegalArgumentException if not exactly what is there is named, each once
    public Document arranged(SequencedMap<String, List<String>> clausesOf, List<String> attachmentIds) {
        Map<String, Clause> clauses = byId(chapters.stream().flatMap(chapter -> chapter.clauses().stream()));
        demandSame(
                clauses.keySet(),
                clausesOf.values().stream().flatMap(List::stream).toList());
        Map<String, Chapter> known = chapters.stream().collect(toMap(Chapter::id, Function.identity()));
        demandSame(known.keySet(), List.copyOf(clausesOf.keySet()));
        Map<String, Clause> attached = byId(attachments.stream());
        demandSame(attached.keySet(), attachmentIds);
        List<Chapter> ordered = new ArrayList<>();
        clausesOf.forEach((id, ids) -> ordered.add(of(known, id).holding(ordered.size() + 1, all(clauses, ids))));
        return arranged(ordered, all(attached, attachmentIds));
    }

    private static Map<String, Clause> byId(Stream<Clause> clauses) {
        return clauses.collect(toMap(Clause::id, Function.identity()));
    }

    private static List<Clause> all(Map<String, Clause> clauses, List<String> ids) {
        return ids.stream().map(id -> of(clauses, id)).toList();
    }

    private static <T> T of(Map<String, T> things, String id) {
        return Objects.requireNonNull(things.get(id));
    }

    private static void demandSame(Set<String> known, List<String> named) {
        if (named.size() != known.size() || !known.equals(new HashSet<>(named))) {
            throw new IllegalArgumentException("not the same ids");
        }
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

    private Document arranged(List<Chapter> changed, List<Clause> changedAttachments) {
        return new Document(format, key, kind, title, changed, changedAttachments, procedure);
    }
}
