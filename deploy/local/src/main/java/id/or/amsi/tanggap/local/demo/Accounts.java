package id.or.amsi.tanggap.local.demo;

import id.or.amsi.tanggap.local.Tokens;
import id.or.amsi.tanggap.local.Totp;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Turns invited addresses into accounts that can sign in: follows the links of the mails as their owners would.
public final class Accounts {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Integer> usedLinks = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();
    private final URI gateway;
    private final Mailbox mailbox;
    private final Tokens tokens;
    private final Scenario scenario;

    /// @param scenario gives the password and the seed of the second factor that every account gets
    public Accounts(URI gateway, Mailbox mailbox, Tokens tokens, Scenario scenario) {
        this.gateway = gateway;
        this.mailbox = mailbox;
        this.tokens = tokens;
        this.scenario = scenario;
    }

    /// The API as this account, for the outlet of its mail domain.
    Api as(String address) {
        return new Api(gateway, () -> tokens.recent(address, null));
    }

    /// Whether the account can sign in already.
    boolean works(String address) {
        try {
            tokens.recent(address, null);
            return true;
        } catch (Tokens.TokenRefused notYet) {
            return false;
        }
    }

    /// Follows the newest unused link mailed to the address, once there is one.
    public void followLink(String address) {
        var used = usedLinks.getOrDefault(address, 0);
        var link = await("a mail with a link to " + address, () -> mailbox.accountLink(address, used));
        usedLinks.put(address, used + 1);
        new AccountPages(scenario.password(), secondFactor()).complete(link);
        tokens.forget(address);
    }

    /// Makes the account usable and accepts its membership; does nothing where both are so already.
    public void join(String address) {
        if (!works(address)) {
            followLink(address);
        }
        var api = as(address);
        if ("INVITED".equals(api.get("/v1/me").path("state").asText())) {
            api.post("/v1/me/acceptance", Map.of(), 409);
        }
    }

    private AccountPages.SecondFactor secondFactor() {
        return new AccountPages.SecondFactor() {
            @Override
            public String secret() {
                return scenario.secondFactorSeed();
            }

            @Override
            public String code() {
                return Totp.code(scenario.secondFactorSeed(), clock.instant());
            }
        };
    }

    <T> T await(String what, Supplier<Optional<T>> source) {
        var deadline = clock.instant().plus(PATIENCE);
        while (clock.instant().isBefore(deadline)) {
            var found = source.get();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new IllegalStateException("Waited " + PATIENCE.toSeconds() + " s in vain for " + what);
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
