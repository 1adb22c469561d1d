package id.or.amsi.tanggap.story;

import static io.restassured.RestAssured.given;
import static io.restassured.config.LogConfig.logConfig;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.local.Tokens;
import id.or.amsi.tanggap.local.demo.Accounts;
import id.or.amsi.tanggap.local.demo.Demonstration;
import id.or.amsi.tanggap.local.demo.Mailbox;
import id.or.amsi.tanggap.local.demo.Scenario;
import id.or.amsi.tanggap.local.demo.SopAdoption;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// The whole stack with the demonstration loaded, started once for all stories on it.
public final class World {
    private static final List<String> SERVICES = List.of("tenant", "sop", "incident", "notification");

    public static final String SECRETARIAT = Scenario.shipped().secretariat().email();

    private static final Map<Path, World> WORLDS = new HashMap<>();

    public final Console console;
    public final URI gateway;
    public final Mailbox mailbox;
    public final Accounts accounts;
    public final SopAdoption sops;
    public final RunningStack stack;
    private final Tokens tokens;

    private World() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        stack = RunningStack.attach();
        gateway = URI.create(stack.get("gateway.url"));
        console = new Console(stack.get("console.url"));
        mailbox = new Mailbox(URI.create(stack.get("console.url")));
        var scenario = Scenario.shipped();
        tokens = new Tokens(stack.get("issuer"), scenario.password(), scenario.secondFactorSeed());
        accounts = new Accounts(gateway, mailbox, tokens, scenario);
        sops = new SopAdoption(accounts, console::now);
        forgetEarlierAlarms();
        SERVICES.forEach(console::start);
        console.start("gateway");
        loadDemonstration();
    }

    public static synchronized World running() {
        return WORLDS.computeIfAbsent(RunningStack.folder(), folder -> {
            // in case one fails, every answer is kept as it came: to set it out prettily takes longer than most
            // requests
            RestAssured.config = RestAssured.config().logConfig(logConfig().enablePrettyPrinting(false));
            return new World();
        });
    }

    /// Other tests leave incidents behind; when a story moves the clock by weeks, all of theirs would go off too.
    public void forgetEarlierAlarms() {
        try (var database = stack.superuser("incident");
                var statement = database.createStatement()) {
            statement.execute("""
                    do $$ begin
                        if to_regclass('incident.alarm') is not null then
                            delete from incident.alarm where fired_at is null;
                        end if;
                    end $$""");
        } catch (SQLException e) {
            throw new IllegalStateException("The alarms of other tests cannot be removed", e);
        }
    }

    /// Loads the demonstration as `./tanggap up` does; a second load adds nothing.
    public void loadDemonstration() {
        new Demonstration(gateway, URI.create(stack.get("console.url")), tokens, console::now, line -> {}).load();
    }

    /// An outlet of the demonstration.
    public NewOutlet demonstrated(String domain) {
        return NewOutlet.known(this, "", domain);
    }

    /// Somebody signed in, for the outlet of their mail domain.
    public Person person(String account) {
        return new Person(gateway, () -> tokens.recent(account, null));
    }

    /// Somebody signed in for the outlet with this alias.
    public Person person(String account, String alias) {
        return new Person(gateway, () -> tokens.recent(account, alias));
    }

    public Person secretariat() {
        return person(SECRETARIAT);
    }

    /// Whoever holds this token.
    public Person bearer(String token) {
        return new Person(gateway, () -> token);
    }

    /// A token of an integration, by its client secret.
    public String clientToken(String clientId, String secret, String alias) {
        return given().formParam("grant_type", "client_credentials")
                .formParam("scope", "organization:" + alias)
                .auth()
                .preemptive()
                .basic(clientId, secret)
                .when()
                .post(tokenEndpoint())
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    public String tokenEndpoint() {
        return stack.get("issuer") + "/protocol/openid-connect/token";
    }

    /// A fresh token of an account.
    public String token(String account, @Nullable String alias) {
        return tokens.of(account, alias);
    }

    public Topic topic(String name) {
        return new Topic(stack.kafka("admin"), name);
    }
}
