package id.or.amsi.tanggap.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.local.Tokens;
import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The realm of production with its secrets filled in, and the two things that only a local stack has: the client that
/// gives tokens on the command line, and codes that may be used twice in their thirty seconds.
final class Realm {
    static final String NAME = "amsi";

    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Z_]+)}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, String> values;

    /// @param values what stands for each `${NAME}` in the file
    Realm(Path file, Map<String, String> values) {
        this.file = file;
        this.values = Map.copyOf(values);
    }

    /// Makes the realm if there is none. Makes sure of one that an earlier version made that our services have every
    /// role that they need, and that its mail stays on this machine.
    void apply(KeycloakAdmin admin) throws IOException, InterruptedException {
        var present = admin.get("/" + NAME);
        if (present == null) {
            admin.post("", local());
        } else {
            requireRoles(admin);
            keepMailHere(admin, present.path("smtpServer"));
        }
    }

    /// A service that lacks a role would run and quietly do less.
    private void requireRoles(KeycloakAdmin admin) throws IOException, InterruptedException {
        for (var user : local().path("users")) {
            var service = user.path("serviceAccountClientId").asText();
            var account = found(admin, "/clients/" + client(admin, service) + "/service-account-user");
            for (var wanted : user.path("clientRoles").properties()) {
                var held = found(
                        admin,
                        "/users/" + account.path("id").asText() + "/role-mappings/clients/"
                                + client(admin, wanted.getKey()));
                var names = new HashSet<String>();
                held.forEach(role -> names.add(role.path("name").asText()));
                for (var role : wanted.getValue()) {
                    if (!names.contains(role.asText())) {
                        throw outdated("its " + service + " lacks the role \"" + role.asText() + "\"");
                    }
                }
            }
        }
    }

    private static String client(KeycloakAdmin admin, String name) throws IOException, InterruptedException {
        return found(admin, "/clients?clientId=" + name).path(0).path("id").asText();
    }

    private static JsonNode found(KeycloakAdmin admin, String path) throws IOException, InterruptedException {
        var there = admin.get("/" + NAME + path);
        if (there == null) {
            throw outdated("it has no " + path);
        }
        return there;
    }

    private static PartFailed outdated(String what) {
        return new PartFailed("The realm was made by an earlier version: " + what
                + ". Start with --fresh, which makes everything anew, or add it in Keycloak.");
    }

    ObjectNode local() throws IOException {
        var realm = (ObjectNode) JSON.readTree(filled());
        realm.put("otpPolicyCodeReusable", true);
        var cli = realm.withArray("clients").addObject();
        cli.put("clientId", Tokens.CLIENT).put("protocol", "openid-connect");
        cli.put("publicClient", true).put("directAccessGrantsEnabled", true);
        cli.put("standardFlowEnabled", false).put("fullScopeAllowed", false);
        cli.putArray("defaultClientScopes").add("basic").add("tanggap");
        cli.putArray("optionalClientScopes").add("organization");
        return realm;
    }

    private void keepMailHere(KeycloakAdmin admin, JsonNode mailServer) throws IOException, InterruptedException {
        var wanted = local().get("smtpServer");
        if (!mailServer.path("host").asText().equals(wanted.path("host").asText())) {
            throw new PartFailed("The realm would send mail through \""
                    + mailServer.path("host").asText()
                    + "\". A local stack sends none: set the host back to "
                    + wanted.path("host").asText()
                    + " in Keycloak, or start with --fresh.");
        }
        if (!mailServer.path("port").asText().equals(wanted.path("port").asText())) {
            admin.put("/" + NAME, JSON.createObjectNode().set("smtpServer", wanted));
        }
    }

    private String filled() throws IOException {
        return PLACE.matcher(Files.readString(file)).replaceAll(match -> {
            var value = values.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
    }
}
