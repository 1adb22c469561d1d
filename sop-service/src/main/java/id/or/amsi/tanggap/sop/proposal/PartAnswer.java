package id.or.amsi.tanggap.sop.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import id.or.amsi.tanggap.sop.merge.Decision;
import id.or.amsi.tanggap.sop.merge.Outcome;
import id.or.amsi.tanggap.sop.merge.Part;
import id.or.amsi.tanggap.sop.merge.PartId;
import id.or.amsi.tanggap.sop.merge.Side;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What becomes of a clause, a chapter, a step or another part of the procedure. A clause names its chapter. What is
/// not there is absent.
///
/// @param base in the template version that the outlet has
/// @param ours in the outlet's SOP
/// @param theirs in the newer version
/// @param result as it would read
/// @param clashes paths inside the part that both changed; without any, the whole part is in question
/// @param question to be named in a decision, where one is needed
/// @param decided the side that was decided for
/// @param words the outlet's own words, if the decision gave some
/// @param wordsEn the same in English
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartAnswer(
        PartId.Kind kind,
        String id,
        Outcome outcome,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode base,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode ours,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode theirs,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode result,
        List<String> clashes,
        @Nullable String question,
        @Nullable Side decided,
        @Nullable String words,
        @Nullable String wordsEn) {
    public PartAnswer {
        clashes = List.copyOf(clashes);
    }

    static PartAnswer of(Part part) {
        Decision decision = part.decision();
        return new PartAnswer(
                part.id().kind(),
                part.id().id(),
                part.outcome(),
                part.base(),
                part.ours(),
                part.theirs(),
                part.result(),
                part.clashes(),
                part.outcome().asks() ? part.question() : null,
                decision == null ? null : decision.side(),
                decision == null ? null : decision.text(),
                decision == null ? null : decision.textEn());
    }
}
