package id.or.amsi.tanggap.notification.vocabulary;

import id.or.amsi.tanggap.kit.idempotency.Idempotent;
import id.or.amsi.tanggap.kit.web.CallerLanguage;
import id.or.amsi.tanggap.notification.vocabulary.VocabularyAnswers.ProposalAnswer;
import id.or.amsi.tanggap.notification.vocabulary.VocabularyAnswers.VersionAnswer;
import id.or.amsi.tanggap.notification.vocabulary.VocabularyAnswers.VocabularyAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The association's words and rules for the look-up.
@RunOnVirtualThread
@Path("/v1/help/vocabulary")
@Tag(name = "Vocabulary of help")
class VocabularyResource {
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;

    private final KeepVocabulary vocabulary;
    private final CallerLanguage language;

    VocabularyResource(KeepVocabulary vocabulary, CallerLanguage language) {
        this.vocabulary = vocabulary;
        this.language = language;
    }

    /// @param remove entries in force; kind and text name one
    @Schema(name = "ProposedHelpVocabulary")
    record Proposed(
            @Nullable @Size(max = ChangeSet.MOST) List<@NotNull @Valid WrittenEntry> add,
            @Nullable @Size(max = ChangeSet.MOST) List<@NotNull @Valid WrittenEntry> remove,

            @Schema(examples = "Judul berita olahraga dijawab dengan kartu krisis.")
            @NotNull
            @Size(min = SHORTEST_REASON, max = LONGEST_REASON)
            String reason) {
        ChangeSet changes() {
            return new ChangeSet(
                    Objects.requireNonNullElse(add, List.of()), Objects.requireNonNullElse(remove, List.of()));
        }
    }

    /// @param from the version in force, that is to go; 0 is what comes with the program, and stays
    /// @param toShipped all the way back in one step
    @Schema(name = "HelpVocabularyRollback")
    record Rollback(
            @Min(0) long from,

            @Schema(description = "true: back to what comes with the program, in one step") @Nullable
            Boolean toShipped,

            @Schema(examples = "Terlalu banyak pesan biasa yang dijawab.")
            @NotNull
            @Size(min = SHORTEST_REASON, max = LONGEST_REASON)
            String reason) {}

    @GET
    @Operation(summary = "Shows the entries in force, and the phrases that come with the program")
    public VocabularyAnswer showHelpVocabulary() {
        return VocabularyAnswers.of(vocabulary.inForce());
    }

    @GET
    @Path("versions")
    @Operation(summary = "Lists the last hundred versions, the newest first: who, when and why")
    public List<VersionAnswer> listHelpVocabularyVersions() {
        return vocabulary.history().stream().map(VocabularyAnswers::of).toList();
    }

    @GET
    @Path("proposals")
    @Operation(
            summary =
                    "Lists changes of the vocabulary that wait for a second person, with what they would do; never more than 20",
            description = "One that another version of the program wrote is shown without what it changes and does"
                    + " (`readable` is false); it can be rejected, and nothing else.")
    public List<ProposalAnswer> listHelpVocabularyProposals() {
        return vocabulary.open().stream().map(VocabularyAnswers::of).toList();
    }

    @GET
    @Path("proposals/{vocabularyChangeId}")
    @Operation(summary = "Shows a change of the vocabulary, open or decided")
    public ProposalAnswer showHelpVocabularyProposal(@PathParam("vocabularyChangeId") UUID vocabularyChangeId) {
        return VocabularyAnswers.of(vocabulary.find(vocabularyChangeId));
    }

    @POST
    @Idempotent
    @Path("proposals")
    @Operation(
            summary = "Proposes a change of the vocabulary; another person must confirm it",
            description = "The answer says what it would do to the labelled messages that the service brings along. One"
                    + " that does harm can be looked at, and not confirmed.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProposalAnswer.class)))
    public Response proposeHelpVocabulary(@NotNull @Valid Proposed proposed) {
        var proposal = vocabulary.propose(proposed.changes(), proposed.reason(), language.locale());
        return Response.status(Response.Status.CREATED)
                .entity(VocabularyAnswers.of(proposal))
                .build();
    }

    @POST
    @Idempotent
    @Path("proposals/{vocabularyChangeId}/confirmation")
    @Operation(summary = "Puts a change of somebody else into force, on every replica within 10 s")
    public VersionAnswer confirmHelpVocabulary(@PathParam("vocabularyChangeId") UUID vocabularyChangeId) {
        return VocabularyAnswers.of(vocabulary.confirm(vocabularyChangeId, language.locale()));
    }

    @POST
    @Idempotent
    @Path("proposals/{vocabularyChangeId}/rejection")
    @Operation(summary = "Rejects a change, or takes one's own back")
    @APIResponse(responseCode = "204", description = "nothing changes")
    public Response rejectHelpVocabulary(@PathParam("vocabularyChangeId") UUID vocabularyChangeId) {
        vocabulary.reject(vocabularyChangeId);
        return Response.noContent().build();
    }

    @POST
    @Idempotent
    @Path("rollback")
    @Operation(
            summary = "Puts the version before into force again, on every replica within 10 s; needs one person",
            description = "Called again, it goes one version further back, at last to what comes with the program;"
                    + " from there it is refused (409), and nothing changes. It is refused too if what was before loses"
                    + " more labelled messages about danger, against what comes with the program, than what is in force;"
                    + " `toShipped` is not.")
    public VersionAnswer rollBackHelpVocabulary(@NotNull @Valid Rollback rollback) {
        return VocabularyAnswers.of(
                vocabulary.rollBack(rollback.from(), Boolean.TRUE.equals(rollback.toShipped()), rollback.reason()));
    }
}
