package id.or.amsi.tanggap.isolation;

import id.or.amsi.tanggap.story.NewOutlet;
import id.or.amsi.tanggap.story.Person;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// What the association changes, brought to where it can succeed: outlets, calls, seats, sessions, services that help.
final class AssociationDesk {
    private static final String REGISTRY = "/v1/help/registry/proposals";

    private final Newsroom room;
    private final Days days;
    private final Person secretariat;
    private final Person mentor;
    private String manned = "";

    AssociationDesk(Newsroom room, Days days) {
        this.room = room;
        this.days = days;
        this.secretariat = room.world.secretariat();
        this.mentor = room.world.person("mentor@amsi.example");
    }

    /// An outlet without people, somewhere in its course.
    String outlet(String state) {
        var outlet = room.spareOutlet();
        days.move(outlet, state);
        return outlet;
    }

    /// An outlet with all the people it needs, registered and no more.
    String manned() {
        if (manned.isEmpty()) {
            manned = NewOutlet.registered(room.world).withFounders().withHandlers().id;
        }
        days.move(manned, "REGISTERED");
        return manned;
    }

    /// What an outlet that nobody knows is registered with.
    String newDomain() {
        return "warta" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()) + ".example";
    }

    /// A call to which the first outlet has applied.
    String applied() {
        var call = room.call();
        room.admin
                .post(
                        "/v1/programme/calls/{id}/application",
                        Map.of(
                                "answers", Map.of("motivation", "Contoh"),
                                "team",
                                        List.of(Map.of(
                                                "membershipId",
                                                room.memberOf("admin"),
                                                "name",
                                                "Orang Contoh",
                                                "part",
                                                "COORDINATOR")),
                                "sharesProgress", true),
                        call)
                .statusCode(201);
        return call;
    }

    /// The same, to be scored.
    String closed() {
        var call = applied();
        days.close(call);
        return call;
    }

    /// The same, scored by two.
    String scored() {
        var call = closed();
        for (var person : List.of(secretariat, mentor)) {
            person.post(application(call) + "/scores", Map.of("points", 80, "reason", "Contoh"))
                    .statusCode(201);
        }
        return call;
    }

    /// The same, with a seat for the first outlet.
    String seated() {
        var call = scored();
        secretariat
                .post(
                        application(call) + "/decisions",
                        Map.of("outcome", "SELECTED", "reason", "Contoh", "mentorId", room.mentorId))
                .statusCode(201);
        return call;
    }

    /// A session that has begun, of a cohort to which the first outlet belongs.
    String begun() {
        var session = Map.of(
                "kind", "KICK_OFF",
                "title", "Contoh",
                "starts", "2024-08-02T09:00:00",
                "ends", "2024-08-02T11:00:00",
                "timeZone", NewOutlet.ZONE);
        return secretariat
                .post("/v1/programme/calls/{id}/sessions", session, seated())
                .statusCode(201)
                .extract()
                .path("sessionId");
    }

    private String application(String call) {
        return "/v1/programme/calls/" + call + "/applications/" + room.outlet.id;
    }

    /// Another person's idea for the registry of services that help.
    String helpChange() {
        var change = room.helpChange();
        days.attribute(change);
        return change;
    }

    /// Another person's idea for the vocabulary of the look-up.
    String vocabularyChange() {
        var change = room.vocabularyChange();
        days.attributeWords(change);
        return change;
    }

    /// A version of the vocabulary that was put into force just now, as whoever takes it back names it.
    String versionToGo() {
        int version = secretariat
                .post("/v1/help/vocabulary/proposals/{id}/confirmation", Map.of(), vocabularyChange())
                .statusCode(200)
                .extract()
                .path("version");
        return Bodies.json(Map.of("from", version));
    }

    /// A service of the registry with one contact, which nobody has called.
    String service() {
        var id = "uji-" + UUID.randomUUID();
        var said = Map.of("id", "contoh", "en", "an example");
        var check = Map.of("source", "uji", "confidence", "M");
        var contact = Map.of("type", "EMAIL", "value", "uji@contoh.example", "check", check);
        String change = secretariat
                .post(
                        REGISTRY,
                        Map.of(
                                "document",
                                Map.of("id", id, "name", "Layanan uji", "helps", said, "channels", List.of(contact))))
                .statusCode(201)
                .extract()
                .path("changeId");
        days.attribute(change);
        secretariat.post(REGISTRY + "/{id}/confirmation", Map.of(), change).statusCode(204);
        return id;
    }
}
