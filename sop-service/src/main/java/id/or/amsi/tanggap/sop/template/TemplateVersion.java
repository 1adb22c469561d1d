package id.or.amsi.tanggap.sop.template;

import id.or.amsi.tanggap.sop.procedure.Text;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A template as it was published; a change is the next version.
@Entity
@Table(name = "template", schema = "sop")
public class TemplateVersion {
    @EmbeddedId
    private TemplateId id;

    @Column(name = "kind")
    private String kind;

    @Column(name = "title_id")
    private String titleId;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "document")
    private String document;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "procedure_hash")
    private String procedureHash;

    @Column(name = "published_by")
    private UUID publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "summary_id")
    private @Nullable String summaryId;

    @Column(name = "summary_en")
    private @Nullable String summaryEn;

    @Column(name = "adopt_by")
    private @Nullable LocalDate adoptBy;

    @SuppressWarnings("NullAway.Init")
    protected TemplateVersion() {}

    TemplateVersion(TemplateId id, TemplateContent content, UUID publishedBy, Instant publishedAt) {
        this.id = id;
        this.kind = content.kind();
        this.titleId = content.title().id();
        this.titleEn = content.title().en();
        this.document = content.document();
        this.contentHash = content.contentHash();
        this.procedureHash = content.procedureHash();
        this.publishedBy = publishedBy;
        this.publishedAt = publishedAt;
    }

    /// Before it is stored: what outlets are told of it.
    void announce(@Nullable Text summary, @Nullable LocalDate lastDay) {
        summaryId = summary == null ? null : summary.id();
        summaryEn = summary == null ? null : summary.en();
        adoptBy = lastDay;
    }

    public String key() {
        return id.key();
    }

    public int version() {
        return id.version();
    }

    public String kind() {
        return kind;
    }

    Text title() {
        return new Text(titleId, titleEn);
    }

    /// Canonical JSON.
    public String document() {
        return document;
    }

    /// What it changes, in the words of the association; null if nothing was said.
    public @Nullable Text summary() {
        return summaryId == null || summaryEn == null ? null : new Text(summaryId, summaryEn);
    }

    TemplateLine line() {
        return new TemplateLine(
                id.key(), id.version(), kind, title(), contentHash, procedureHash, publishedAt, summary(), adoptBy);
    }
}
