package id.or.amsi.tanggap.tenant.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// People set their second factor up while we ask for it.
class SecondFactorTest {
    private static final UUID WATI = UUID.fromString("0190b4c1-7d2e-4c4b-9a3e-5d6f7a8b9c0d");

    private final List<String> written = new ArrayList<>();
    private boolean asked;
    private boolean held;
    private boolean quick;

    @Test
    void whoeverSetsItUpBetweenTwoOfOurQuestionsIsNotAskedAgain() {
        asked = true;
        quick = true;

        accounts().requireSecondFactor(WATI);

        assertThat(held).isTrue();
        assertThat(written).isEmpty();
    }

    @Test
    void whoeverHasNoneAndWasNotAskedIsAskedAtSignInAndThenByMail() {
        accounts().requireSecondFactor(WATI);

        assertThat(written).containsExactly("changeUser", "mailActions");
    }

    @Test
    void whoeverWasAskedIsNotAskedAgain() {
        asked = true;

        accounts().requireSecondFactor(WATI);

        assertThat(written).isEmpty();
    }

    private KeycloakAccounts accounts() {
        var keycloak = (KeycloakApi) Proxy.newProxyInstance(
                KeycloakApi.class.getClassLoader(), new Class<?>[] {KeycloakApi.class}, (proxy, method, values) -> {
                    Object answer = switch (method.getName()) {
                        case "user" -> user();
                        case "credentials" -> held ? List.of(node().put("type", "otp")) : List.of();
                        case "rolesOf" -> List.of(node().put("name", "second-factor"));
                        default -> null;
                    };
                    if (answer == null) {
                        written.add(method.getName());
                    } else if (quick && !method.getName().equals("rolesOf")) {
                        asked = false;
                        held = true;
                    }
                    return answer;
                });
        return new KeycloakAccounts(keycloak);
    }

    private ObjectNode user() {
        ObjectNode user = node().put("enabled", true);
        if (asked) {
            user.withArray("requiredActions").add("CONFIGURE_TOTP");
        }
        return user;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
