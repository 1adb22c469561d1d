package id.or.amsi.tanggap.local.sop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether a sealed SOP says what its hash says: the words, the procedure, who approved it and when. What stands beside
/// the seal in the file must say the same as the seal. It asks nobody.
final class SealCheck {
    private static final List<String> BESIDE = List.of("version", "effectiveFrom", "nextReviewAt");

    private final JsonNode file;
    private final JsonNode seal;
    private final List<String> faults = new ArrayList<>();

    private SealCheck(JsonNode file) {
        this.file = file;
        this.seal = file.path("document");
    }

    /// @param file an answer of `GET /v1/sop/sops/{sopId}/versions/{version}`
    /// @param expected the hash that it is known by from elsewhere; empty if it is not
    /// @return what is wrong with it; nothing if it holds
    static List<String> faults(JsonNode file, String expected) {
        SealCheck check = new SealCheck(file);
        if (!check.seal.isObject()) {
            return List.of("it holds no sealed SOP");
        }
        check.hashes(expected);
        check.beside();
        check.laws();
        check.times();
        check.approval();
        return check.faults;
    }

    private void hashes(String expected) {
        String hash = CanonicalJson.hash(seal);
        demand(
                hash.equals(file.path("contentHash").asText()),
                "its words are not those of its hash, they have " + hash);
        demand(expected.isEmpty() || hash.equals(expected), "it is not the one with the hash " + expected);
        demand(
                CanonicalJson.hash(seal.path("procedure"))
                        .equals(file.path("procedureHash").asText()),
                "its procedure is not that of its procedure's hash");
    }

    private void beside() {
        for (String member : BESIDE) {
            demand(
                    file.path(member).equals(seal.path(member)),
                    member + " says " + file.path(member).asText() + ", the seal "
                            + seal.path(member).asText());
        }
        demand(
                file.path("kind").equals(seal.path("kind")),
                "kind says " + file.path("kind").asText() + ", the seal "
                        + seal.path("kind").asText());
    }

    /// An older seal holds no wording of the law; what stands beside it then is nobody's promise.
    private void laws() {
        boolean sealed = seal.has("laws");
        JsonNode claim = file.path("lawsSealed");
        demand(
                claim.isMissingNode() ? !sealed : claim.isBoolean() && claim.asBoolean() == sealed,
                "lawsSealed says " + claim.asText("nothing") + ", the seal "
                        + (sealed ? "holds the wording of the law" : "holds no wording of the law"));
        demand(
                !sealed || said(file.path("laws")).equals(said(seal.path("laws"))),
                "the wording of the law beside the seal is not that in it");
    }

    /// The rows without what they leave open: an answer names it null or empty, an older seal not at all.
    private static List<JsonNode> said(JsonNode laws) {
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode row : laws) {
            JsonNode said = row.deepCopy();
            if (said instanceof ObjectNode members) {
                members.removeIf(value -> value.isNull() || (value.isArray() && value.isEmpty()));
            }
            rows.add(said);
        }
        return rows;
    }

    private void times() {
        try {
            LocalDate from = LocalDate.parse(seal.path("effectiveFrom").asText());
            LocalDate review = LocalDate.parse(seal.path("nextReviewAt").asText());
            demand(from.isBefore(review), "it would be reviewed before it counts");
            demand(!review.isAfter(from.plusMonths(12)), "it would be reviewed after more than a year");
        } catch (DateTimeParseException e) {
            faults.add("its days are none");
        }
    }

    private void approval() {
        JsonNode approval = seal.path("approval");
        if (approval.isMissingNode()) {
            return;
        }
        Set<String> approvers = new HashSet<>();
        approval.path("approvers").forEach(one -> approvers.add(one.asText()));
        List<String> beside = new ArrayList<>();
        file.path("approvals")
                .forEach(one -> beside.add(
                        one.path("approvedBy").asText() + one.path("approvedAt").asText()));
        List<String> given = new ArrayList<>();
        Set<String> people = new HashSet<>();
        for (JsonNode one : approval.path("given")) {
            String by = one.path("by").asText();
            given.add(by + one.path("at").asText());
            people.add(by);
            demand(approvers.isEmpty() || approvers.contains(by), by + " approved it and is not named to");
            demand(isBeforePublication(one.path("at").asText()), by + " approved it after it was published");
        }
        demand(people.size() == given.size(), "somebody approved it twice");
        demand(
                people.size() >= Math.max(1, approval.path("quorum").asInt()),
                people.size() + " approved it, of " + approval.path("quorum").asInt());
        demand(beside.equals(given), "the approvals beside the seal are not those in it");
    }

    private boolean isBeforePublication(String at) {
        try {
            return !Instant.parse(at)
                    .isAfter(Instant.parse(file.path("publishedAt").asText()));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void demand(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
