package id.or.amsi.tanggap.notification.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.or.amsi.tanggap.notification.help.Entry;
import id.or.amsi.tanggap.notification.help.HelpMatcher;
import id.or.amsi.tanggap.notification.vocabulary.VocabularyProposals.Content;
import id.or.amsi.tanggap.notification.vocabulary.VocabularyProposals.Proposal;
import id.or.amsi.tanggap.notification.vocabulary.VocabularyProposals.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is told of versions and proposals.
final class VocabularyAnswers {
    private VocabularyAnswers() {}

    /// @param version 0 while only what is shipped is in force
    /// @param shipped phrases that come with the program
    @Schema(name = "HelpVocabulary")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record VocabularyAnswer(
            long version, @Nullable VersionAnswer published, List<WrittenEntry> entries, List<WrittenEntry> shipped) {}

    /// @param previous the version to which a rollback goes; 0 for what is shipped
    /// @param restores the version whose entries these are again; null for a confirmed proposal
    /// @param entries how many
    /// @param proposedBy null for a rollback
    @Schema(name = "HelpVocabularyVersion")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record VersionAnswer(
            long version,
            long previous,
            @Nullable Long restores,
            int entries,
            String reason,
            @Nullable UUID proposedBy,
            UUID publishedBy,
            Instant publishedAt) {}

    /// @param basedOn the version that it was written against; it can be confirmed only while that is
    /// in force
    /// @param readable false if another version of the program wrote it: then it can be rejected and nothing
    /// else, and what it changes and does is not shown
    /// @param effect as it was found out when it was proposed
    @Schema(name = "HelpVocabularyProposal")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ProposalAnswer(
            UUID vocabularyChangeId,
            long basedOn,
            boolean readable,
            List<WrittenEntry> add,
            List<WrittenEntry> remove,
            String reason,
            State state,
            UUID proposedBy,
            Instant proposedAt,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt,
            @Nullable Effect effect) {}

    static VocabularyAnswer of(Optional<Version> inForce) {
        return new VocabularyAnswer(
                inForce.map(Version::number).orElse(0L),
                inForce.map(VocabularyAnswers::of).orElse(null),
                written(inForce.map(Version::entries).orElse(List.of())),
                written(HelpMatcher.shippedPhrases()));
    }

    static VersionAnswer of(Version version) {
        return new VersionAnswer(
                version.number(),
                version.previous(),
                version.restores(),
                version.entries().size(),
                version.reason(),
                version.proposedBy(),
                version.publishedBy(),
                version.publishedAt());
    }

    static ProposalAnswer of(Proposal proposal) {
        var content = proposal.content();
        return new ProposalAnswer(
                proposal.id(),
                proposal.basedOn(),
                content.isPresent(),
                content.map(each -> each.changes().add()).orElse(List.of()),
                content.map(each -> each.changes().remove()).orElse(List.of()),
                proposal.reason(),
                proposal.state(),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.decidedBy(),
                proposal.decidedAt(),
                content.map(Content::effect).orElse(null));
    }

    private static List<WrittenEntry> written(List<? extends Entry> entries) {
        return entries.stream().map(WrittenEntry::of).toList();
    }
}
