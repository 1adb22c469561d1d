package id.or.amsi.tanggap.sop.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.sop.adoption.Appointments;
import id.or.amsi.tanggap.sop.adoption.Seal;
import id.or.amsi.tanggap.sop.adoption.SopVersion;
import id.or.amsi.tanggap.sop.approval.Approval;
import id.or.amsi.tanggap.sop.document.Document;
import id.or.amsi.tanggap.sop.document.Value;
import id.or.amsi.tanggap.sop.floor.Laws;
import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import id.or.amsi.tanggap.sop.procedure.Retention;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The document that is sealed: what the draft held, who is appointed, when it counts, and how the law reads that it
/// cites.
///
/// @param tree with sorted keys
record SealedSop(JsonNode tree, Document document, LocalDate effectiveFrom, LocalDate nextReviewAt) {

    /// What an outlet may say less than.
    private static final int MONTHS_TO_REVIEW = 12;

    private static final String REVIEW_PARAMETER = "nextReviewMonths";
    private static final String RETENTION_PARAMETER = "retentionYears";

    /// After how many months the version is looked at again, as its first chapter says.
    static int monthsToReview(SopVersion version) {
        return CanonicalJson.read(version.document(), Document.class).allClauses().stream()
                .flatMap(clause -> clause.parameter(REVIEW_PARAMETER).stream())
                .flatMapToInt(
                        value -> value instanceof Value.Amount months ? IntStream.of(months.number()) : IntStream.of())
                .filter(months -> months > 0 && months < MONTHS_TO_REVIEW)
                .findFirst()
                .orElse(MONTHS_TO_REVIEW);
    }

    /// @param approvals those that count
    /// @param laws as they ship with the service on this day; their wordings become part of the seal
    static SealedSop of(
            SopVersion version, List<Approval> approvals, Laws laws, LocalDate effectiveFrom, LocalDate nextReviewAt) {
        Document document = keeping(CanonicalJson.read(version.document(), Document.class));
        ObjectNode whole = CanonicalJson.tree(document).deepCopy();
        whole.put("templateKey", version.templateKey())
                .put("templateVersion", version.templateVersion())
                .put("version", version.id().version())
                .put("effectiveFrom", effectiveFrom.toString())
                .put("nextReviewAt", nextReviewAt.toString())
                .<ObjectNode>set("approval", CanonicalJson.tree(SealedApproval.of(version.approvers(), approvals)))
                .<ObjectNode>set(CitedLaws.MEMBER, CanonicalJson.tree(CitedLaws.of(document, effectiveFrom, laws)))
                .set(
                        "appointments",
                        CanonicalJson.tree(
                                Appointments.read(version.appointments()).all()));
        return new SealedSop(CanonicalJson.tree(whole), document, effectiveFrom, nextReviewAt);
    }

    /// What the clause on retention says becomes part of what is carried out. The floor has looked at it before.
    private static Document keeping(Document document) {
        return document.allClauses().stream()
                .flatMap(clause -> clause.parameter(RETENTION_PARAMETER).stream())
                .flatMap(value -> value instanceof Value.Amount years ? Stream.of(years.number()) : Stream.empty())
                .findFirst()
                .map(years -> document.withProcedure(document.procedure().keeping(new Retention(years))))
                .orElse(document);
    }

    Seal seal() {
        return new Seal(
                CanonicalJson.write(tree),
                CanonicalJson.hash(tree),
                document.procedureHash(),
                effectiveFrom,
                nextReviewAt);
    }
}
