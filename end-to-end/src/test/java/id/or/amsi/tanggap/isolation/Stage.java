package id.or.amsi.tanggap.isolation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
    private final Groundwork groundwork;

    /// @param organization the first outlet's id in Keycloak
    Stage(Newsroom room, Groundwork groundwork, String organization) {
        this.room = room;
        this.groundwork = groundwork;
        this.organization = organization;
        this.makers = Map.ofEntries(
                Map.entry("incidentId", () -> room.worked().id),
                Map.entry("membershipId", room::spareMember),
                // who changes the outlet's own people is not the association
                Map.entry("membershipId of the SECRETARIAT", room::colleague),
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
                Map.entry("vocabularyChangeId", room::vocabularyChange),
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

    /// What somebody of another outlet names to reach over; what is new is nobody's.
    Things reached(Operation operation) {
        return name -> name.equals("newAddress")
                ? "orang-" + UUID.randomUUID() + "@contoh.example"
                : hidden(operation).of(name);
    }

    /// Everything that a caller with the right reads.
    Things shown(Operation operation, Caller caller) {
        var role = roleOf(caller);
        return name -> groundwork.knows(operation, name)
                ? kept(
                        name + " of " + operation,
                        () -> groundwork.of(operation, name, role).orElseThrow())
                : kept(of(operation, name) + " shown to " + role, () -> make(of(operation, name), role));
    }

    /// Something of its own for a change by a caller with the right.
    Things changed(Operation operation, Caller caller) {
        return name -> groundwork
                .of(operation, name, roleOf(caller))
                .orElseGet(() -> make(of(operation, name), roleOf(caller)));
    }

    private String of(Operation operation, String name) {
        return operation.needsWithdrawal() && makers.containsKey(WITHDRAWN + name) ? WITHDRAWN + name : name;
    }

    private String make(String name, String role) {
        var maker = makers.getOrDefault(name + " of the " + role, makers.get(name));
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
            case "role" -> role.equals("SECRETARIAT") ? "MENTOR" : "EDITOR";
            default -> told(name);
        };
    }

    /// What is said in a body, and of no thing.
    private String told(String name) {
        return switch (name) {
            case "newRole" -> "STAFF";
            case "newCode" -> room.newName().replace(' ', '-').toLowerCase(Locale.ROOT);
            case "nextWeek" -> room.nextWeek();
            case "call" -> room.callToCome();
            case "chapterCode" -> room.chapterCode();
            case "registryTable" -> room.registry("csv");
            case "registryPage" -> room.registry("hsds");
            case "alternateMembershipId" -> room.spareMember();
            case "tag" -> "";
            case "newDomain" -> room.outlet.domain;
            case "newTemplate" -> "kbgo";
            case "newerTemplate", "outline", "versionToGo" -> "{}";
            case "words" -> "Contoh";
            case "hashInForce", "previewHash", "question" -> "0".repeat(64);
            case "laterDay" -> told("today");
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
