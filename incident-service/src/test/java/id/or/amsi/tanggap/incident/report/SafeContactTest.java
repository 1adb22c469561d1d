package id.or.amsi.tanggap.incident.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.incident.report.SafeContact.Channel;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeContactTest {
    @ParameterizedTest
    @CsvSource({
        "EMAIL, melati@contoh.example, true",
        "EMAIL, melati, false",
        "EMAIL, , false",
        "WHATSAPP, +62 812-3456-7890, true",
        "PHONE, 022 5550100, true",
        "PHONE, melati@contoh.example, false",
        "WHATSAPP, , false",
        "NONE, , true",
        "NONE, 022 5550100, false"
    })
    void aContactReachesSomebodyOrIsNotTaken(Channel channel, String address, boolean reaches) {
        SafeContact contact = new SafeContact(channel, address, 1, List.of());

        assertThat(contact.reaches()).isEqualTo(reaches);
        assertThat(contact).hasToString("[confidential]");
    }
}
