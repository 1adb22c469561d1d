package id.or.amsi.tanggap.sop.merge;

import id.or.amsi.tanggap.sop.document.Chapter;
import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.Value;
import id.or.amsi.tanggap.sop.procedure.Span;
import id.or.amsi.tanggap.sop.procedure.Step;
import id.or.amsi.tanggap.sop.procedure.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// One change of a document, as an outlet or the association makes them.
///
/// @param where which clause or step
/// @param what which sentence or value in it, and by how much
public record Edit(Kind kind, int where, int what) {
    /// Few places, so that both sides often change the same.
    private static final int PLACES = 6;

    /// What is done.
    public enum Kind {
        REWORD,
        ADD_SENTENCE,
        DROP_SENTENCE,
        TRANSLATE,
        SET_NUMBER,
        RAISE_NUMBER,
        TURN_FLAG,
        ADD_ITEM,
        DROP_ITEM,
        ADD_CLAUSE,
        DROP_CLAUSE,
        MOVE_CLAUSE,
        TURN_CHAPTER,
        SET_CLOCK,
        DROP_STEP
    }

    static Arbitrary<List<Edit>> some() {
        return some(Kind.values());
    }

    static Arbitrary<List<Edit>> some(Kind... kinds) {
        return Combinators.combine(
                        Arbitraries.of(kinds),
                        Arbitraries.integers().between(0, PLACES - 1),
                        Arbitraries.integers().between(0, 5))
                .as(Edit::new)
                .list()
                .ofMaxSize(10);
    }

    /// A shorter document to try things on: four chapters, one attachment, the whole procedure.
    static Document beginning(Document whole) {
        return new Document(
                whole.format(),
                whole.key(),
                whole.kind(),
                whole.title(),
                whole.chapters().subList(0, 4),
                whole.attachments().subList(0, 1),
                whole.procedure());
    }

    /// The same document with as many clauses, the added ones like those that are there.
    public static Document padded(Document document, int clauses) {
        Document padded = document;
        List<Clause> all = document.allClauses();
        for (int i = 0; padded.allClauses().size() < clauses; i++) {
            Clause like = all.get(i % all.size());
            String chapter =
                    document.chapters().get(i % document.chapters().size()).id();
            padded = padded.withNewClause(
                    chapter,
                    new Clause(
                            chapter + "." + (500 + i),
                            like.title(),
                            like.text(),
                            like.mandatory(),
                            like.parameters(),
                            like.laws()));
        }
        return padded;
    }

    /// A sentence more in every third clause.
    public static Document oneInThree(Document document, String who) {
        return oneIn(3, document, who);
    }

    /// A sentence more in every fifth clause.
    public static Document oneInFive(Document document, String who) {
        return oneIn(5, document, who);
    }

    private static Document oneIn(int few, Document document, String who) {
        Document edited = document;
        List<Clause> all = document.allClauses();
        for (int i = 0; i < all.size(); i += few) {
            Clause clause = all.get(i);
            String text = few == 3
                    ? clause.text() + " Tambahan " + who + "."
                    : "Menurut " + who + " begini. " + clause.text();
            edited = edited.withClause(clause.edited(text, clause.parameters()));
        }
        return edited;
    }

    /// @param who makes their words and the ids of their clauses differ from anybody else's
    static Document all(List<Edit> edits, Document document, String who) {
        Document edited = document;
        for (Edit edit : edits) {
            edited = edit.applied(edited, who);
        }
        return edited;
    }

    private Document applied(Document document, String who) {
        return switch (kind) {
            case REWORD, ADD_SENTENCE, DROP_SENTENCE -> sentences(document, all -> reworded(all, who));
            case TRANSLATE -> translated(document, who);
            case SET_NUMBER -> values(document, Edit::isNumber, this::smaller);
            case RAISE_NUMBER -> values(document, Edit::isNumber, this::larger);
            case TURN_FLAG ->
                values(
                        document,
                        Value.Flag.class::isInstance,
                        value -> value instanceof Value.Flag flag ? new Value.Flag(!flag.on()) : value);
            case ADD_ITEM, DROP_ITEM -> lists(document, all -> listed(all, who));
            case ADD_CLAUSE -> added(document, who);
            case DROP_CLAUSE -> document.withoutClause(clause(document).id());
            case MOVE_CLAUSE -> moved(document);
            case TURN_CHAPTER -> turned(document);
            case SET_CLOCK -> step(document, this::shorter);
            case DROP_STEP -> withoutStep(document);
        };
    }

    private List<String> reworded(List<String> all, String who) {
        if (kind == Kind.ADD_SENTENCE) {
            all.add(what % (all.size() + 1), "Selain itu " + who + " menambah butir " + what + ".");
        } else if (kind == Kind.REWORD || all.size() == 1) {
            all.set(what % all.size(), "Menurut " + who + " berlaku butir " + what + ".");
        } else {
            all.remove(what % all.size());
        }
        return all;
    }

    private List<String> listed(List<String> all, String who) {
        if (kind == Kind.ADD_ITEM) {
            all.add(who + " " + what);
        } else {
            all.remove(what % all.size());
        }
        return all;
    }

    private static boolean isNumber(Value value) {
        return value instanceof Value.Amount || value instanceof Value.Duration;
    }

    private Value smaller(Value value) {
        return numbered(value, number -> Math.max(1, number - what));
    }

    private Value larger(Value value) {
        return numbered(value, number -> number + what);
    }

    private static Value numbered(Value value, IntUnaryOperator change) {
        return switch (value) {
            case Value.Amount amount -> new Value.Amount(change.applyAsInt(amount.number()));
            case Value.Duration duration ->
                new Value.Duration(new Span(
                        duration.span().type(),
                        change.applyAsInt(duration.span().amount())));
            case Value.Flag flag -> flag;
            case Value.Line line -> line;
            case Value.Listed listed -> listed;
            case Value.Role role -> role;
            case Value.Help help -> help;
        };
    }

    private Document translated(Document document, String who) {
        Clause clause = clause(document);
        String english = "According to " + who + " point " + what + " holds.";
        return document.withClause(clause.edited(clause.text(), english, clause.parameters()));
    }

    private Clause clause(Document document) {
        List<Clause> clauses = document.allClauses();
        return clauses.get(where % Math.min(PLACES, clauses.size()));
    }

    private Document sentences(Document document, UnaryOperator<List<String>> change) {
        Clause clause = clause(document);
        List<String> sentences = new ArrayList<>(
                Sentences.of(clause.text()).all().stream().map(Sentence::words).toList());
        String text = sentences.isEmpty() ? clause.text() : String.join(" ", change.apply(sentences));
        return document.withClause(clause.edited(text, clause.parameters()));
    }

    /// In one of the first clauses that have such a value; where none has, nothing changes.
    private Document values(Document document, Predicate<Value> suited, UnaryOperator<Value> change) {
        List<Clause> clauses = document.allClauses().stream()
                .filter(clause -> clause.parameters().values().stream().anyMatch(suited))
                .toList();
        if (clauses.isEmpty()) {
            return document;
        }
        Clause clause = clauses.get(where % Math.min(PLACES, clauses.size()));
        Map<String, Value> values = new HashMap<>(clause.parameters());
        values.replaceAll((name, value) -> suited.test(value) ? change.apply(value) : value);
        return document.withClause(clause.edited(clause.text(), clause.textEn(), values));
    }

    private Document lists(Document document, UnaryOperator<List<String>> change) {
        return values(
                document,
                value -> value instanceof Value.Listed listed && !listed.items().isEmpty(),
                value -> new Value.Listed(change.apply(new ArrayList<>(value.items()))));
    }

    private Document added(Document document, String who) {
        int number = 100 * (who.length() % 8 + 1) + where * 6 + what;
        String chapter = document.chapters().get(where % 4).id();
        String id = chapter + ".x" + number;
        Clause own =
                new Clause(id, new Text("Tambahan", "Added"), "Tambahan dari " + who + ".", false, Map.of(), List.of());
        return document.clause(id).isPresent() ? document : document.withNewClause(chapter, own);
    }

    private Document moved(Document document) {
        Clause clause = clause(document);
        String chapter = document.chapters().get(what % 4).id();
        return document.withoutClause(clause.id()).withNewClause(chapter, clause);
    }

    private Document turned(Document document) {
        List<Chapter> chapters = new ArrayList<>(document.chapters());
        Chapter chapter = chapters.get(where % 4);
        List<Clause> clauses = new ArrayList<>(chapter.clauses());
        Collections.rotate(clauses, what + 1);
        chapters.set(where % 4, new Chapter(chapter.id(), chapter.number(), chapter.title(), clauses));
        return new Document(
                document.format(),
                document.key(),
                document.kind(),
                document.title(),
                chapters,
                document.attachments(),
                document.procedure());
    }

    private Document step(Document document, UnaryOperator<Step> change) {
        Step step = document.procedure().steps().get(where);
        return document.withProcedure(document.procedure().withStep(change.apply(step)));
    }

    private Step shorter(Step step) {
        return step.clocks().isEmpty()
                ? step
                : step.withClock(0, step.clocks().getFirst().lasting(what + 1, Map.of()));
    }

    /// Where other steps name it, the document would not hang together, and it stays.
    private Document withoutStep(Document document) {
        List<Step> steps = new ArrayList<>(document.procedure().steps());
        steps.remove(where % steps.size());
        try {
            return document.withProcedure(document.procedure().withSteps(steps));
        } catch (IllegalArgumentException e) {
            return document;
        }
    }
}
