package id.or.amsi.tanggap.sop.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// A document as its parts side by side, in the order in which they are read. A clause names its chapter, so that a
/// clause that moves is the same part with another chapter. A chapter's number is its place.
///
/// @param parts by id; `chapter` is [#ATTACHMENTS] for an attachment
/// @param lists the places of the parts: the clauses of each chapter, and the rest by kind
record Flat(SequencedMap<PartId, JsonNode> parts, Map<String, List<PartId>> lists) {
    static final String CHAPTER = "chapter";
    static final String ATTACHMENTS = "attachments";

    private static final String CHAPTERS = "chapters";
    private static final String NUMBER = "number";
    private static final String CLAUSES = "clauses";
    private static final String PROCEDURE = "procedure";
    private static final String STEPS = "steps";
    private static final String ID = "id";

    Flat(SequencedMap<PartId, JsonNode> parts) {
        this(
                parts,
                parts.entrySet().stream()
                        .collect(Collectors.groupingBy(
                                part -> listOf(part.getKey(), part.getValue()),
                                Collectors.mapping(Map.Entry::getKey, Collectors.toList()))));
    }

    static Flat of(Document document) {
        return of(CanonicalJson.tree(document));
    }

    /// The same of a document that nobody has to read again: it was one when it was stored.
    ///
    /// @throws IllegalArgumentException if it is none all the same
    static Flat of(JsonNode document) {
        return new Flat(parts(document));
    }

    private static SequencedMap<PartId, JsonNode> parts(JsonNode tree) {
        SequencedMap<PartId, JsonNode> parts = new LinkedHashMap<>();
        ObjectNode whole = copy(tree);
        JsonNode chapters = taken(whole, CHAPTERS);
        JsonNode attachments = taken(whole, ATTACHMENTS);
        ObjectNode procedure = copy(taken(whole, PROCEDURE));
        parts.put(new PartId(PartId.Kind.DOCUMENT, "document"), whole);
        chapters.forEach(chapter -> {
            ObjectNode alone = copy(chapter);
            JsonNode clauses = taken(alone, CLAUSES);
            alone.remove(NUMBER);
            String id = alone.required(ID).asText();
            parts.put(PartId.chapter(id), alone);
            clauses.forEach(clause -> putClause(parts, clause, id));
        });
        attachments.forEach(clause -> putClause(parts, clause, ATTACHMENTS));
        taken(procedure, STEPS)
                .forEach(step -> parts.put(
                        new PartId(PartId.Kind.STEP, step.required("key").asText()), step));
        procedure
                .properties()
                .forEach(member -> parts.put(new PartId(PartId.Kind.PROCEDURE, member.getKey()), member.getValue()));
        return parts;
    }

    private static JsonNode taken(ObjectNode whole, String member) {
        JsonNode taken = whole.required(member);
        whole.remove(member);
        return taken;
    }

    private static void putClause(SequencedMap<PartId, JsonNode> parts, JsonNode clause, String chapter) {
        ObjectNode placed = copy(clause);
        parts.put(PartId.clause(placed.required(ID).asText()), placed.put(CHAPTER, chapter));
    }

    /// Another object with the same members; those are shared and never changed.
    ///
    /// @throws IllegalArgumentException if it is no object
    static ObjectNode copy(JsonNode object) {
        if (object instanceof ObjectNode whole) {
            return JsonNodeFactory.instance.objectNode().setAll(whole);
        }
        throw new IllegalArgumentException("no object");
    }

    /// The document that has these parts in this order.
    ///
    /// @throws IllegalArgumentException if they do not hang together
    Document document() {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        of(PartId.Kind.DOCUMENT).forEach(rest -> whole.setAll((ObjectNode) rest));
        ArrayNode chapters = whole.putArray(CHAPTERS);
        of(PartId.Kind.CHAPTER).forEach(chapter -> {
            ObjectNode filled = copy(chapter).put(NUMBER, chapters.size() + 1);
            clauses(filled.putArray(CLAUSES), filled.required(ID).asText());
            chapters.add(filled);
        });
        clauses(whole.putArray(ATTACHMENTS), ATTACHMENTS);
        ObjectNode procedure = whole.putObject(PROCEDURE);
        list(PartId.Kind.PROCEDURE.name()).forEach(id -> procedure.set(id.id(), part(id)));
        procedure.putArray(STEPS).addAll(of(PartId.Kind.STEP));
        return CanonicalJson.read(whole, Document.class);
    }

    private void clauses(ArrayNode into, String chapter) {
        list(clausesOf(chapter)).forEach(id -> {
            ObjectNode clause = copy(part(id));
            clause.remove(CHAPTER);
            into.add(clause);
        });
    }

    private JsonNode part(PartId id) {
        return Objects.requireNonNull(parts.get(id));
    }

    private List<JsonNode> of(PartId.Kind kind) {
        return list(kind.name()).stream().map(this::part).toList();
    }

    /// A list, empty if there is none of that name.
    List<PartId> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    /// The name of the list of a chapter's clauses.
    static String clausesOf(String chapter) {
        return "clauses of " + chapter;
    }

    static String chapterOf(JsonNode clause) {
        return clause.required(CHAPTER).asText();
    }

    private static String listOf(PartId id, JsonNode part) {
        return id.kind() == PartId.Kind.CLAUSE
                ? clausesOf(chapterOf(part))
                : id.kind().name();
    }
}
