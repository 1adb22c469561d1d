package id.or.amsi.tanggap.sop.round;

import id.or.amsi.tanggap.kit.web.Page;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.adoption.SopVersions;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.mentoring.VisitOutlet;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.template.TemplateId;
import id.or.amsi.tanggap.sop.template.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads rounds for both sides, and for the mentor what changed since the draft was last in their hands.
@ApplicationScoped
class ReadRounds {
    private final VisitOutlet visit;
    private final SopVersions versions;
    private final Templates templates;
    private final Rounds rounds;
    private final Notes notes;

    ReadRounds(VisitOutlet visit, SopVersions versions, Templates templates, Rounds rounds, Notes notes) {
        this.visit = visit;
        this.versions = versions;
        this.templates = templates;
        this.rounds = rounds;
        this.notes = notes;
    }

    /// The newest first, all on one page: a mentoring has a handful.
    @Transactional
    Page<RoundLine> own(UUID sopId) {
        return list(sopId);
    }

    Page<RoundLine> mentored(UUID grantId, UUID sopId) {
        return visit.asGuest(grantId, sopId, () -> list(sopId));
    }

    /// Between the last round but one, or before it the template, and the last one. Nothing before the
    /// first round.
    Changes changes(UUID grantId, UUID sopId) {
        return visit.asGuest(grantId, sopId, () -> {
            versions.lines(sopId);
            List<Round> all = rounds.of(sopId);
            if (all.isEmpty()) {
                return new Changes(0, List.of(), List.of());
            }
            Document now = read(rounds.document(all.getFirst()));
            Optional<Round> before = all.stream().skip(1).findFirst();
            return before.map(earlier -> Changes.between(earlier.round(), read(rounds.document(earlier)), now))
                    .orElseGet(() -> Changes.between(0, read(template(sopId)), now));
        });
    }

    private Page<RoundLine> list(UUID sopId) {
        versions.lines(sopId);
        List<Note> noted = notes.of(sopId);
        return new Page<>(rounds.of(sopId), null)
                .map(round -> new RoundLine(
                        round,
                        noted.stream()
                                .filter(note -> note.round() == round.round())
                                .toList()));
    }

    /// What the outlet began with.
    private String template(UUID sopId) {
        SopVersion written =
                versions.draft(sopId).or(() -> versions.newestPublished(sopId)).orElseThrow();
        return templates
                .require(new TemplateId(written.templateKey(), written.templateVersion()))
                .document();
    }

    private static Document read(String text) {
        return CanonicalJson.read(text, Document.class);
    }
}
