package id.or.amsi.tanggap.tenant.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// AMSI and what its secretariat does first.
public final class Association {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String RUN = Long.toString(System.currentTimeMillis(), 36);

    private Association() {}

    /// The first secretariat account, made at start-up, which has accepted.
    public static Api secretariat() {
        String organization = awaited("""
                select organization_id from tenant.organisation where kind = 'ASSOCIATION'""");
        String person = awaited("""
                select person_id from tenant.membership m join tenant.organisation o using (tenant_id)
                where o.kind = 'ASSOCIATION' and m.email = 'secretariat@amsi.example'""");
        Api secretariat = new Api(organization, UUID.fromString(person));
        accept(secretariat);
        return secretariat;
    }

    /// A chapter of its own.
    public static UUID chapter() {
        return secretariat()
                .request()
                .body(Map.of("code", "chapter-" + RUN + "-" + NUMBER.incrementAndGet(), "name", "AMSI Jawa Barat"))
                .post("/v1/chapters")
                .then()
                .statusCode(201)
                .extract()
                .body()
                .jsonPath()
                .getUUID("chapterId");
    }

    /// A domain that no outlet has.
    public static String domain() {
        return "outlet-" + RUN + "-" + NUMBER.incrementAndGet() + ".example";
    }

    /// What registers an outlet in Bandung.
    public static Map<String, Object> registration(String domain, UUID chapter) {
        return Map.of(
                "name",
                "Kabar " + domain,
                "domain",
                domain,
                "chapterId",
                chapter,
                "province",
                "Jawa Barat",
                "timeZone",
                "Asia/Jakarta",
                "contactEmail",
                "redaksi@" + domain,
                "legalEntity",
                "PT Kabar");
    }

    /// A registered outlet.
    public static RegisteredOutlet outlet() {
        String domain = domain();
        UUID id = secretariat()
                .request()
                .body(registration(domain, chapter()))
                .post("/v1/outlets")
                .then()
                .statusCode(201)
                .extract()
                .body()
                .jsonPath()
                .getUUID("outletId");
        return new RegisteredOutlet(id, domain);
    }

    static void accept(Api person) {
        if ("INVITED".equals(person.request().get("/v1/me").jsonPath().getString("state"))) {
            person.request().post("/v1/me/acceptance").then().statusCode(200);
        }
    }

    public static String awaited(String query, Object... parameters) {
        return await("a row of " + query)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Stack.value(query, parameters), Optional::isPresent)
                .orElseThrow();
    }
}
