package id.or.amsi.tanggap.isolation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The first outlet's things, as they are asked for: what must stay hidden, what is read, and what is changed, each
/// apart, so that no call spoils what another one needs.
final class Stage {
    private static final String WITHDRAWN = "withdrawn ";

    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private final Map<String, Supplier<String>> makers;
    private final Newsroom room;
    private final String organization;

    /// @param organization the first outlet's id in Keycloak
    Stage(Newsroom room, String organization) {
        this.room = room;
        this.organization = organization;
        this.makers = Map.ofEntries(
                Map.entry("incidentId", () -> room.worked().id),
                Map.entry("membershipId", room::spareMember),
                Map.entry("lostMembershipId", room::spareMember),
                Map.entry("candidateMembershipId", room::spareMember),
                Map.entry("proposalId", room::proposal),
                Map.entry("integrationId", () -> room.integration(List.of("notification-service"))),
                Map.entry("recoveryId", room::recovery),
                Map.entry("noticeId", room::notice),
                Map.entry("grantId", room::mentoring),
                Map.entry("outletId", room::spareOutlet),
                Map.entry("chapterId", room::chapter),
                Map.entry("changeId", room::helpChange),
                Map.entry("callId", room::call),
                Map.entry("sessionId", room::session),
                Map.entry("receipt", room::receipt),
                Map.entry(WITHDRAWN + "incidentId", room::withdrawnIncident),
                Map.entry(WITHDRAWN + "receipt", room::withdrawnReceipt));
    }

    /// Everything that a caller without a right asks for.
    Things hidden(Operation operation) {
        return name -> switch (name) {
            case "incidentId" -> kept("hidden incident", () -> room.confidential().id);
            case "grantId" -> kept("hidden grant", room::revokedMentoring);
            default ->
                kept(name + " hidden" + (operation.reads() ? "" : " from " + operation), () -> make(name, "HANDLER"));
        };
    }

    /// Everything that a caller with the right reads.
    Things shown(Operation operation, Caller caller) {
        return name -> kept(
                of(operation, name) + " shown to " + roleOf(caller), () -> make(of(operation, name), roleOf(caller)));
    }

    /// Something of its own for a change by a caller with the right.
    Things changed(Operation operation, Caller caller) {
        return name -> make(of(operation, name), roleOf(caller));
    }

    private String of(Operation operation, String name) {
        return operation.needsWithdrawal() && makers.containsKey(WITHDRAWN + name) ? WITHDRAWN + name : name;
    }

    private String make(String name, String role) {
        var maker = makers.get(name);
        return maker == null ? fixed(name, role) : maker.get();
    }

    private String fixed(String name, String role) {
        return switch (name) {
            case "tenantId" -> room.outlet.id;
            case "personId", "person" -> room.personId;
            case "organization" -> organization;
            case "mentorId" -> room.mentorId;
            case "sopId" -> room.sopId;
            case "publicId" -> room.publicId;
            case "templateProposalId" -> kept("template proposal", room::templateProposal);
            case "partKind" -> "CLAUSE";
            case "clauseId", "partId" -> kept("clause", room::clause);
            case "stepKey" -> role.equals("DIRECTOR") ? "interim-measures" : "first-review";
            case "occurrence", "version" -> "1";
            case "function" -> "hr";
            case "key" -> "kbgo";
            case "resourceId" -> "kpai";
            case "kind" -> "KBGO";
            case "role" -> "EDITOR";
            case "newAddress" -> room.newAddress();
            case "newName" -> room.newName();
            case "today", "on" ->
                LocalDate.ofInstant(room.world.console.now(), ZoneOffset.UTC).toString();
            default ->
                throw new IllegalArgumentException("Nothing is known to stand for \"" + name
                        + "\": name it in Stage, or no test calls the operation");
        };
    }

    private synchronized String kept(String name, Supplier<String> maker) {
        var known = kept.get(name);
        if (known == null) {
            known = maker.get();
            kept.put(name, known);
        }
        return known;
    }

    private static String roleOf(Caller caller) {
        return Set.copyOf(caller.roles()).stream().findFirst().orElse("");
    }
}
