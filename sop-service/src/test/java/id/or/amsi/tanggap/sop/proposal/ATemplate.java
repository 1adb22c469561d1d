package id.or.amsi.tanggap.sop.proposal;

import id.or.amsi.tanggap.sop.document.Clause;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.ShippedTemplates;
import id.or.amsi.tanggap.sop.template.StoredTemplates;
import id.or.amsi.tanggap.sop.testing.Newsroom;
import id.or.amsi.tanggap.sop.testing.OwnSop;
import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A template of one test alone, like the shipped one, in versions.
final class ATemplate {
    static final Document SHIPPED = new ShippedTemplates().of("kbgo").orElseThrow();

    private Document newest;

    private ATemplate(Document first) {
        this.newest = first;
    }

    /// Its first version stands where published ones do.
    static ATemplate first() {
        return like(SHIPPED);
    }

    static ATemplate like(Document like) {
        String key = "t-" + UUID.randomUUID();
        Document first = new Document(
                like.format(), key, like.kind(), like.title(), like.chapters(), like.attachments(), like.procedure());
        ATemplate template = new ATemplate(first);
        template.store(null);
        return template;
    }

    Document newest() {
        return newest;
    }

    String key() {
        return newest.key();
    }

    /// The next version, in which a sentence is put behind a clause's text.
    ATemplate adds(String clauseId, String sentence) {
        return next(document -> edited(document, clauseId, sentence, true), null);
    }

    /// The next version, in which a clause reads otherwise.
    ATemplate rewords(String clauseId, String text) {
        return next(document -> edited(document, clauseId, text, false), null);
    }

    ATemplate next(UnaryOperator<Document> change, @Nullable LocalDate adoptBy) {
        newest = change.apply(newest);
        store(adoptBy);
        return this;
    }

    static Document edited(Document document, String clauseId, String words, boolean behind) {
        Clause clause = document.clause(clauseId).orElseThrow();
        String text = behind ? clause.text() + " " + words : words;
        return document.withClause(clause.edited(text, clause.parameters()));
    }

    OwnSop adoptedBy(Newsroom newsroom) {
        Response adoption = newsroom.editor().post("/v1/sop/sops", Map.of("templateKey", key()));
        adoption.then().statusCode(201);
        return new OwnSop(newsroom, adoption.path("sopId"));
    }

    /// The next version, in which nothing changed.
    ATemplate again() {
        return next(document -> document, null);
    }

    private void store(@Nullable LocalDate adoptBy) {
        try (var stored = Arc.container().instance(StoredTemplates.class)) {
            stored.get().add(newest, adoptBy);
        }
    }
}
