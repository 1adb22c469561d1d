package id.or.amsi.tanggap.kit.tenancy;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// What a verified token says of its bearer.
///
/// @param person the token's subject; null if that is no UUID
/// @param organization the id of its one organisation; null for none, several, or one without id
/// @param secondFactor whether a one-time code was part of signing in
/// @param serviceRoles the client roles of this service that it holds
public record Caller(
        @Nullable UUID person, @Nullable String organization, boolean secondFactor, Set<String> serviceRoles) {

    public Caller {
        serviceRoles = Set.copyOf(serviceRoles);
    }

    static Caller of(JsonWebToken token, String clientOfThisService) {
        return new Caller(
                person(token.getSubject()),
                organization(token),
                contains(token.getClaim("amr"), "otp"),
                clientRoles(token.getClaim("resource_access"), clientOfThisService));
    }

    private static @Nullable UUID person(@Nullable String subject) {
        try {
            return subject == null ? null : UUID.fromString(subject);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    public static @Nullable String organization(JsonWebToken token) {
        return token.getClaim("organization") instanceof JsonObject all
                        && all.size() == 1
                        && all.values().iterator().next() instanceof JsonObject one
                ? one.getString("id", null)
                : null;
    }

    private static boolean contains(@Nullable Object claim, String value) {
        return claim instanceof Collection<?> values
                && values.stream().anyMatch(v -> value.equals(v instanceof JsonString text ? text.getString() : v));
    }

    private static Set<String> clientRoles(@Nullable Object claim, String client) {
        return Optional.ofNullable(claim instanceof JsonObject clients ? clients.get(client) : null)
                .map(JsonValue::asJsonObject)
                .map(roles -> roles.getJsonArray("roles"))
                .map(roles -> roles.getValuesAs(JsonString::getString))
                .map(Set::copyOf)
                .orElse(Set.of());
    }
}
