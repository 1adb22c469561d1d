package id.or.amsi.tanggap.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/// Somebody who calls an operation.
///
/// @param side whose people they belong to, in the session of this token
/// @param roles what they hold there
/// @param owns what of the first outlet's confidential things is theirs to see
/// @param token what they send; empty for nothing
record Caller(String name, Side side, Proof proof, Set<String> roles, Set<Own> owns, Supplier<String> token) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Whose people somebody belongs to.
    enum Side {
        /// The outlet whose things are asked for.
        FIRST,
        /// Another outlet.
        SECOND,
        /// The association itself.
        ASSOCIATION,
        /// One of our services.
        SERVICE,
        NOBODY
    }

    /// What their token is worth.
    enum Proof {
        NOTHING,
        /// Expired, of another issuer, or signed by a stranger.
        WORTHLESS,
        /// No organisation in it, or two.
        NO_ORGANISATION,
        SERVICE,
        SUSPENDED,
        REMOVED,
        INVITED,
        MEMBER
    }

    /// What belongs to one person.
    enum Own {
        GRANTED_INCIDENT,
        REPORT,
        MENTORSHIP,
        NOTICE,
        /// The association's own people, where members are asked for: not the first outlet's.
        COLLEAGUES
    }

    Caller(String name, Side side, Proof proof, Set<String> roles, Supplier<String> token) {
        this(name, side, proof, roles, EnumSet.noneOf(Own.class), token);
    }

    Caller owning(Own... things) {
        return new Caller(name, side, proof, roles, Set.of(things), token);
    }

    /// Whoever names something else than the first outlet's things is asked only where there is room for it.
    boolean isAskedFor(Operation operation) {
        return !owns.contains(Own.COLLEAGUES) || operation.isAboutAMember();
    }

    /// Whether the token names the service as its audience.
    boolean addresses(String service) {
        return values(claims(token.get()).path("aud")).contains(service + "-service");
    }

    /// Whether the token holds this client role of the service.
    boolean holds(String service, String role) {
        return !role.isEmpty()
                && values(claims(token.get())
                                .path("resource_access")
                                .path(service + "-service")
                                .path("roles"))
                        .contains(role);
    }

    /// What a token says, unverified.
    static JsonNode claims(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> values(JsonNode oneOrMore) {
        var values = new HashSet<String>();
        oneOrMore.forEach(one -> values.add(one.asText()));
        values.add(oneOrMore.asText());
        return values;
    }

    @Override
    public String toString() {
        return name;
    }
}
