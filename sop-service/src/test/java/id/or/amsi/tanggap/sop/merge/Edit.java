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
    private static final int PLACES = 5;
    /// So much stays of every document, whatever is dropped.
    private static final int FEW = 3;

    /// What is done.
    public enum Kind {
        REWORD,
        REWORD_LEFT,
        REWORD_BOTH,
        ADD_SENTENCE,
        ADD_BOTH,
        DROP_SENTENCE,
        DROP_BOTH,
        TURN_SENTENCES,
        TURN_BOTH,
        TRANSLATE,
        UNTRANSLATE,
        RETITLE,
        SET_NUMBER,
        RAISE_NUMBER,
        TURN_FLAG,
        ADD_ITEM,
        DROP_ITEM,
        ADD_CLAUSE,
        DROP_CLAUSE,
        MOVE_CLAUSE,
        TURN_CHAPTER,
        ADD_CHAPTER,
        DROP_CHAPTER,
        TURN_CHAPTERS,
        SET_CLOCK,
        ADD_STEP,
        DROP_STEP
    }

    static Arbitrary<List<Edit>> some() {
        return some(5, 15, Kind.values());
    }

    static Arbitrary<List<Edit>> some(int least, int most, Kind... kinds) {
        return Combinators.combine(
                        Arbitraries.of(kinds),
                        Arbitraries.integers().between(0, PLACES - 1),
                        Arbitraries.integers().between(0, 5))
                .as(Edit::new)
                .list()
                .ofMinSize(least)
                .ofMaxSize(most);
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

    /// The same document with English in two of three clauses.
    static Document translated(Document document) {
        Document translated = document;
        int place = 0;
        for (Clause clause : document.allClauses()) {
            if (place++ % 3 < 2) {
                String english = String.join(" ", English.of(clause));
                translated = translated.withClause(clause.edited(clause.text(), english, clause.parameters()));
            }
        }
        return translated;
    }

    /// @param who makes their words and the ids of their clauses differ from anybody else's
    static Document all(List<Edit> edits, Document document, String who) {
        Document edited = document;
        for (Edit edit : edits) {
            edited = edit.applied(edited, who);
        }
        return edited;
    }

    /// As far as what comes out may be: an edit after which it may not is left out.
    static Document all(List<Edit> edits, Document document, String who, Predicate<Document> allowed) {
        Document edited = document;
        for (Edit edit : edits) {
            Document next = edit.applied(edited, who);
            edited = allowed.test(next) ? next : edited;
        }
        return edited;
    }

    private Document applied(Document document, String who) {
        return switch (kind) {
            case REWORD,
                    REWORD_LEFT,
                    REWORD_BOTH,
                    ADD_SENTENCE,
                    ADD_BOTH,
                    DROP_SENTENCE,
                    DROP_BOTH,
                    TURN_SENTENCES,
                    TURN_BOTH,
                    TRANSLATE,
                    UNTRANSLATE -> document.withClause(new WordEdit(kind, what, who).applied(clause(document)));
            case RETITLE -> retitled(document, who);
            case SET_NUMBER -> values(document, Edit::isNumber, this::smaller);
            case RAISE_NUMBER -> values(document, Edit::isNumber, this::larger);
            case TURN_FLAG ->
                values(
                        document,
                        Value.Flag.class::isInstance,
                        value -> value instanceof Value.Flag flag ? new Value.Flag(!flag.on()) : value);
            case ADD_ITEM, DROP_ITEM -> lists(document, all -> listed(all, who));
            case ADD_CLAUSE -> added(document, who);
            case DROP_CLAUSE ->
                document.allClauses().size() > FEW
                        ? document.withoutClause(clause(document).id())
                        : document;
            case MOVE_CLAUSE -> moved(document);
            case TURN_CHAPTER -> turned(document);
            case ADD_CHAPTER, DROP_CHAPTER, TURN_CHAPTERS -> chapters(document, all -> rearranged(all, who));
            case SET_CLOCK -> step(document, this::shorter);
            case ADD_STEP -> withNewStep(document, who);
            case DROP_STEP -> withoutStep(document);
        };
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

    private Document retitled(Document document, String who) {
        Clause clause = clause(document);
        return document.withClause(new Clause(
                clause.id(),
                new Text("Judul " + who + " " + what, "Title " + who + " " + what),
                clause.text(),
                clause.mandatory(),
                clause.parameters(),
                clause.laws(),
                clause.textEn(),
                clause.step()));
    }

    private Clause clause(Document document) {
        List<Clause> clauses = document.allClauses();
        return clauses.get(where % Math.min(PLACES, clauses.size()));
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
        String chapter = chapter(document, where).id();
        String id = chapter + ".x" + number;
        Clause own =
                new Clause(id, new Text("Tambahan", "Added"), "Tambahan dari " + who + ".", false, Map.of(), List.of());
        return document.clause(id).isPresent() ? document : document.withNewClause(chapter, own);
    }

    private static Chapter chapter(Document document, int place) {
        return document.chapters().get(place % document.chapters().size());
    }

    private Document moved(Document document) {
        Clause clause = clause(document);
        return document.withoutClause(clause.id())
                .withNewClause(chapter(document, what).id(), clause);
    }

    private Document turned(Document document) {
        Chapter turned = chapter(document, where);
        List<Clause> clauses = new ArrayList<>(turned.clauses());
        Collections.rotate(clauses, what + 1);
        return chapters(document, all -> {
            all.replaceAll(chapter -> chapter.equals(turned)
                    ? new Chapter(chapter.id(), chapter.number(), chapter.title(), clauses)
                    : chapter);
            return all;
        });
    }

    /// Both sides may add a chapter under one id, which is a question.
    private List<Chapter> rearranged(List<Chapter> all, String who) {
        String id = "c" + (80 + what);
        if (kind == Kind.TURN_CHAPTERS) {
            Collections.rotate(all, what + 1);
        } else if (kind == Kind.ADD_CHAPTER
                && all.stream().noneMatch(chapter -> chapter.id().equals(id))) {
            all.add(where % all.size(), new Chapter(id, 1, new Text("Bab " + who, "Chapter " + who), List.of()));
        } else if (kind == Kind.DROP_CHAPTER && all.size() > FEW) {
            all.remove(where % all.size());
        }
        return all;
    }

    private static Document chapters(Document document, UnaryOperator<List<Chapter>> change) {
        List<Chapter> numbered = new ArrayList<>();
        change.apply(new ArrayList<>(document.chapters()))
                .forEach(chapter -> numbered.add(
                        new Chapter(chapter.id(), numbered.size() + 1, chapter.title(), chapter.clauses())));
        return new Document(
                document.format(),
                document.key(),
                document.kind(),
                document.title(),
                numbered,
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

    /// Like another one, under a key that both sides may use.
    private Document withNewStep(Document document, String who) {
        Step like = document.procedure().steps().get(where);
        String key = "more-" + what;
        if (document.procedure().step(key).isPresent()) {
            return document;
        }
        Step step = new Step(
                key,
                "9" + what,
                new Text("Langkah " + who, "Step " + who),
                like.function(),
                like.branch(),
                like.appliesWhen(),
                like.clocks(),
                List.of(),
                List.of(),
                null,
                like.extension(),
                null,
                false);
        List<Step> steps = new ArrayList<>(document.procedure().steps());
        steps.add(where, step);
        return withSteps(document, steps);
    }

    private Document withoutStep(Document document) {
        List<Step> steps = new ArrayList<>(document.procedure().steps());
        steps.remove(where % steps.size());
        return withSteps(document, steps);
    }

    /// Where steps name what is not there, the document would not hang together, and it stays.
    private static Document withSteps(Document document, List<Step> steps) {
        try {
            return document.withProcedure(document.procedure().withSteps(steps));
        } catch (IllegalArgumentException e) {
            return document;
        }
    }
}
