package id.or.amsi.tanggap.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.or.amsi.tanggap.local.Addresses;
import id.or.amsi.tanggap.local.Layout;
import id.or.amsi.tanggap.local.Ports;
import id.or.amsi.tanggap.local.Secrets;
import id.or.amsi.tanggap.local.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTest {
    private static final Path FILE = Layout.of("test").deploy("keycloak/amsi-realm.json");

    @TempDir
    Path folder;

    @Test
    void everyPlaceInTheFileIsFilled() throws IOException {
        var values = new Addresses(Ports.fixed(Map.of()), new Secrets(folder.resolve("secrets"))).realmValues();

        var realm = new Realm(FILE, values).local().toString();

        assertThat(realm).doesNotContainPattern("\\$\\{[A-Z]");
    }

    @Test
    void commandLineClientIsOnLocalStacksOnly() throws IOException {
        assertThat(new Realm(FILE, Map.of()).local().toString()).contains(Tokens.CLIENT);
        assertThat(Files.readString(FILE)).doesNotContain(Tokens.CLIENT).contains("\"otpPolicyCodeReusable\": false");
    }

    @Test
    void noClientOfTheFileTakesPasswords() throws IOException {
        var clients = new ObjectMapper().readTree(FILE.toFile()).path("clients");

        assertThat(clients)
                .hasSizeGreaterThan(4)
                .allSatisfy(client -> assertThat(
                                client.path("directAccessGrantsEnabled").asBoolean(true))
                        .isFalse());
    }
}
