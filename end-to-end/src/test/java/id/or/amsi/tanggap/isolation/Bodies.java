package id.or.amsi.tanggap.isolation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.story.NewOutlet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// A valid body for every operation, from its description and from things that exist.
final class Bodies {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// What the description cannot say: fields that are optional but wanted, and values that must fit together.
    private static final Map<String, BiConsumer<ObjectNode, Things>> SPECIAL = Map.ofEntries(
            Map.entry("inviteMember", Bodies::invitation),
            Map.entry("inviteFounder", (body, things) -> body.put("email", things.of("newAddress"))),
            Map.entry("createChapter", Bodies::chapter),
            Map.entry("editChapter", (body, things) -> body.put("name", things.of("newName"))),
            Map.entry("createIntegration", (body, things) -> body.put("name", things.of("newName"))),
            Map.entry("registerOutlet", Bodies::registration),
            Map.entry("editOutlet", (body, things) -> body.put("name", things.of("newName"))),
            Map.entry("recordVerification", (body, things) -> body.put("stage", "ADMINISTRATIVE")),
            Map.entry("announceCall", (body, things) -> body.setAll(read(things.of("call")))),
            Map.entry("extendCall", (body, things) -> body.put("closes", things.of("nextWeek"))),
            Map.entry("applyToCall", Bodies::application),
            Map.entry("editApplication", Bodies::application),
            Map.entry("decideApplication", Bodies::decision),
            Map.entry("planSession", Bodies::session),
            Map.entry("editSession", Bodies::session),
            Map.entry("confirmMemberTrust", (body, things) -> body.put("credentialChangedAt", "2022-03-10T16:15:50Z")),
            Map.entry("proposeRole", (body, things) -> body.put("role", "HANDLER")),
            Map.entry("proposeHelpResource", (body, things) -> service(body.putObject("document"))),
            Map.entry("proposeHelpVocabulary", Bodies::words),
            Map.entry("rollBackHelpVocabulary", (body, things) -> body.setAll(read(things.of("versionToGo")))),
            Map.entry(
                    "checkHelpContact",
                    (body, things) -> body.put("type", "EMAIL").put("value", "uji@contoh.example")),
            Map.entry("importHelpFromHsds", (body, things) -> body.setAll(read(things.of("registryPage")))),
            Map.entry("appointPeople", Bodies::appointees),
            Map.entry("chooseShowing", (body, things) -> body.put("shown", true)),
            Map.entry("nameApprovers", Bodies::approvers),
            Map.entry("publishTemplate", (body, things) -> body.set("document", read(things.of("newerTemplate")))),
            Map.entry("publishSop", (body, things) -> body.put("effectiveFrom", things.of("laterDay"))),
            Map.entry("adoptTemplate", (body, things) -> body.put("templateKey", things.of("newTemplate"))),
            Map.entry("editClause", (body, things) -> body.put("text", things.of("words"))),
            Map.entry("arrangeClauses", (body, things) -> body.setAll(read(things.of("outline")))),
            Map.entry(
                    "editStep",
                    (body, things) -> body.putArray("clocks").addObject().put("amount", 2)),
            Map.entry("acknowledgeSop", Bodies::acknowledgement),
            Map.entry("acceptProposal", (body, things) -> body.put("contentHash", things.of("previewHash"))),
            Map.entry("decidePart", (body, things) -> body.put("question", things.of("question"))),
            Map.entry("noteClause", (body, things) -> body.put("blocking", false)),
            Map.entry(
                    "answerNote",
                    (body, things) -> body.put("answer", "DECLINED").put("reason", "Contoh")),
            Map.entry(
                    "assignStep",
                    (body, things) -> body.put("stepKey", "first-review").put("occurrence", 1)),
            Map.entry("changeOwnContact", Bodies::contact),
            Map.entry("changeContactByReceipt", Bodies::contact),
            Map.entry("reportIncident", Bodies::report),
            Map.entry("reportPublicly", Bodies::report));

    private Bodies() {}

    /// Whether it names something that belongs to one outlet.
    static boolean nameThings(Operation operation) {
        var named = new ArrayList<String>();
        of(operation, name -> {
            if (Operation.belongsToAnOutlet(name)) {
                named.add(name);
            }
            return "{}";
        });
        return !named.isEmpty();
    }

    static String of(Operation operation, Things things) {
        if (operation.mediaType().equals("text/csv")) {
            return table(operation, things);
        }
        JsonNode body = Schemas.example(operation.body(), operation.id(), things::of);
        if (body instanceof ObjectNode fields) {
            SPECIAL.getOrDefault(operation.id(), (same, unused) -> {}).accept(fields, things);
        }
        return body.toString();
    }

    private static String table(Operation operation, Things things) {
        return switch (operation.id()) {
            case "importOutlets" ->
                "name,domain,chapter,province,timeZone,contactEmail,legalEntity\n%s,%s,%s,Jawa Timur,%s,%s,PT Contoh\n"
                        .formatted(
                                things.of("newName"),
                                things.of("newDomain"),
                                things.of("chapterCode"),
                                NewOutlet.ZONE,
                                things.of("newAddress"));
            case "importHelpFromCsv" -> things.of("registryTable");
            default -> "name,email,roles,language\nOrang Contoh,%s,STAFF,id\n".formatted(things.of("newAddress"));
        };
    }

    private static void invitation(ObjectNode body, Things things) {
        body.put("email", things.of("newAddress")).putArray("roles").add(things.of("newRole"));
    }

    private static void chapter(ObjectNode body, Things things) {
        body.put("code", things.of("newCode")).put("name", things.of("newName"));
    }

    private static void registration(ObjectNode body, Things things) {
        body.put("name", things.of("newName")).put("domain", things.of("newDomain"));
    }

    private static void application(ObjectNode body, Things things) {
        body.putObject("answers").put("motivation", "Contoh");
        body.putArray("team")
                .addObject()
                .put("membershipId", things.of("membershipId"))
                .put("name", "Orang Contoh")
                .put("part", "COORDINATOR");
    }

    private static void decision(ObjectNode body, Things things) {
        body.put("outcome", "SELECTED").put("mentorId", things.of("mentorId"));
    }

    private static void session(ObjectNode body, Things things) {
        body.put("starts", "2030-08-02T09:00:00").put("ends", "2030-08-02T11:00:00");
    }

    /// A service that helps, as the association's registry takes it.
    private static void service(ObjectNode document) {
        document.put("id", "uji-contoh").put("name", "Layanan uji");
        document.putObject("helps").put("id", "contoh").put("en", "an example");
    }

    /// A turn of speech whose words do not count, as the look-up's vocabulary takes it.
    private static void words(ObjectNode body, Things things) {
        body.putArray("add").addObject().put("kind", "SENSE").put("text", "gol bunuh diri " + things.of("newName"));
    }

    private static void appointees(ObjectNode body, Things things) {
        for (var seat : Map.of("people", "membershipId", "alternates", "alternateMembershipId")
                .entrySet()) {
            body.putArray(seat.getKey())
                    .addObject()
                    .put("membershipId", things.of(seat.getValue()))
                    .put("displayName", "Orang Contoh");
        }
    }

    private static void approvers(ObjectNode body, Things things) {
        body.put("quorum", 1).putArray("membershipIds").add(things.of("membershipId"));
    }

    private static void acknowledgement(ObjectNode body, Things things) {
        body.put("contentHash", things.of("hashInForce")).putArray("clauseIds").add("c01.1");
    }

    private static void contact(ObjectNode body, Things things) {
        body.put("channel", "EMAIL").put("address", "orang@contoh.example").put("phrase", 1);
    }

    private static void report(ObjectNode body, Things things) {
        body.put("narrative", "Pesan ancaman datang sejak Senin malam.").put("sopVersion", 1);
        body.set("codes", JSON.valueToTree(List.of("NCII_THREAT")));
        body.set("involved", JSON.createArrayNode());
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode read(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
