package id.or.amsi.tanggap.sop.template;

import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.kit.events.Outbox;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.kit.tenancy.Scopes;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.ShippedTemplates;
import id.or.amsi.tanggap.sop.floor.Finding;
import id.or.amsi.tanggap.sop.floor.FloorRules;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// The secretariat publishes the next version of a template. Outlets that adopted an earlier one keep it until
/// they accept what is proposed to them.
@ApplicationScoped
class PublishTemplate {
    private static final ZoneId EASTERNMOST = ZoneId.of("Asia/Jayapura");

    private final Templates templates;
    private final ShippedTemplates shipped;
    private final FloorRules floor;
    private final Outbox outbox;
    private final Scopes scopes;
    private final Clock clock;

    PublishTemplate(
            Templates templates,
            ShippedTemplates shipped,
            FloorRules floor,
            Outbox outbox,
            Scopes scopes,
            Clock clock) {
        this.templates = templates;
        this.shipped = shipped;
        this.floor = floor;
        this.outbox = outbox;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    TemplateLine publish(String key, NewTemplate wanted) {
        Document document = wanted.document() == null ? shipped(key) : read(key, wanted.document());
        requireFloor(document);
        requireTime(wanted);
        templates.lock(key);
        int before = templates.newest(key).map(TemplateVersion::version).orElse(0);
        TemplateId id = new TemplateId(key, before + 1);
        TemplateVersion version =
                new TemplateVersion(id, TemplateContent.of(document), scopes.person(), clock.instant());
        version.announce(wanted.summary(), wanted.adoptBy());
        templates.add(version);
        outbox.append(TemplatePublished.event(id, document));
        return version.line();
    }

    /// What ships is the floor of what the secretariat writes: under its key, and for its kind. A kind has one key, or
    /// a template of another one would be compared with itself.
    private void requireFloor(Document document) {
        Document least = shipped(document.key());
        if (!least.kind().equals(document.kind())) {
            throw new RefusedException(new TemplateRefusal.NoDocument(document.key()));
        }
        List<Finding> broken = floor.today(clock).checkContent(document, least).stream()
                .filter(Finding::blocking)
                .toList();
        if (!broken.isEmpty()) {
            throw new RefusedException(new TemplateRefusal.BelowFloor(document.key(), broken));
        }
    }

    /// A day that is over in the earliest zone of the outlets is none to adopt anything by.
    private void requireTime(NewTemplate wanted) {
        LocalDate today = LocalDate.now(clock.withZone(EASTERNMOST));
        if (wanted.adoptBy() != null && wanted.adoptBy().isBefore(today)) {
            throw new RefusedException(new TemplateRefusal.AdoptByIsOver(wanted.adoptBy()));
        }
    }

    private Document shipped(String key) {
        return shipped.of(key).orElseThrow(() -> new RefusedException(new TemplateRefusal.NotShipped(key)));
    }

    private static Document read(String key, JsonNode json) {
        Document document;
        try {
            document = CanonicalJson.read(json, Document.class);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(new TemplateRefusal.NoDocument(key));
        }
        if (!document.key().equals(key)) {
            throw new RefusedException(new TemplateRefusal.NoDocument(key));
        }
        return document;
    }
}
