package id.or.amsi.tanggap.local;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.local.demo.Scenario;
import org.junit.jupiter.api.Test;

class TokenCommandTest {

    @Test
    void accountOfTheAssociationNeedsNoDomain() {
        var scenario = Scenario.shipped();

        assertThat(TokenCommand.address("mentor", scenario)).isEqualTo("mentor@amsi.example");
        assertThat(TokenCommand.address("handler1@kabarbunga.example", scenario))
                .isEqualTo("handler1@kabarbunga.example");
    }

    @Test
    void organisationIsTheMailDomainWithoutDots() {
        assertThat(Tokens.aliasOf("handler1@kabarbunga.example")).isEqualTo("kabarbunga-example");
    }
}
