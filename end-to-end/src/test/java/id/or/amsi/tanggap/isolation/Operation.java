package id.or.amsi.tanggap.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// One operation of one service, as its OpenAPI document and its row of `permissions.yaml` describe it.
///
/// @param service its id, such as `incident`
/// @param id the operation id
/// @param headers the names of the request headers it takes
/// @param query its required query parameters, each with its schema
/// @param body the schema of its body; a missing node if it takes none
/// @param mediaType of the body
/// @param serviceRole the client role that another service needs for it; empty for none
record Operation(
        String service,
        String id,
        String method,
        String path,
        Set<String> headers,
        List<Parameter> query,
        JsonNode body,
        String mediaType,
        Row row,
        String serviceRole) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /// What belongs to one outlet; everything else in a path is known to everybody, or to the association.
    private static final Set<String> OUTLETS_OWN = Set.of(
            "incidentId",
            "membershipId",
            "personId",
            "proposalId",
            "templateProposalId",
            "integrationId",
            "recoveryId",
            "sopId",
            "noticeId",
            "grantId");

    /// @param schema what may stand there
    record Parameter(String name, JsonNode schema) {}

    /// The same operation under another row.
    Operation with(Row other) {
        return new Operation(service, id, method, path, headers, query, body, mediaType, other, serviceRole);
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean takesBody() {
        return !body.isMissingNode();
    }

    List<String> places() {
        return PLACE.matcher(path)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /// Whether its path names something that belongs to one outlet.
    boolean namesSomethingOfAnOutlet() {
        return places().stream().anyMatch(Operation::belongsToAnOutlet);
    }

    /// Whether an id of this name belongs to one outlet: `lostMembershipId` does as `membershipId` does.
    static boolean belongsToAnOutlet(String name) {
        return OUTLETS_OWN.stream()
                .anyMatch(own -> name.equals(own)
                        || name.endsWith(own.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + own.substring(1)));
    }

    /// Whether it is about one incident, seen by those only who were granted it.
    boolean needsGrant() {
        return path.startsWith("/v1/incident/incidents/{incidentId}")
                || path.startsWith("/v1/incident/withdrawals/{incidentId}");
    }

    /// Whether it is about a report that was withdrawn before.
    boolean needsWithdrawal() {
        return !id.startsWith("withdraw")
                && (path.contains("/withdrawal/") || path.endsWith("/withdrawal") || path.contains("/withdrawals/"));
    }

    /// Whether it is about the caller's own report.
    boolean needsOwnReport() {
        return path.startsWith("/v1/incident/reports/{incidentId}");
    }

    /// Whether it is about one member of the caller's organisation.
    boolean isAboutAMember() {
        return path.startsWith("/v1/members/{membershipId}");
    }

    /// Whether a mentor calls it under an outlet's leave.
    boolean needsMentorship() {
        return path.startsWith("/v1/sop/mentorships/{grantId}");
    }

    /// Whether it is about a notice, which belongs to one person.
    boolean needsOwnNotice() {
        return places().contains("noticeId");
    }

    @Override
    public String toString() {
        return id;
    }
}
