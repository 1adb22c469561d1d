package id.or.amsi.tanggap.incident.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Random random = new Random(20261122);

    @Test
    void aReceiptIsSevenGroupsOfFour() {
        ReceiptCode receipt = any();

        String grouped = receipt.grouped();

        assertThat(grouped).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(ReceiptCode.parse(grouped)).contains(receipt);
    }

    @Test
    void eachOfItsBitsChangesTheReceipt() {
        byte[] bytes = bytes();
        Set<ReceiptCode> receipts = new HashSet<>(Set.of(ReceiptCode.of(bytes)));

        for (int bit = 0; bit < ReceiptCode.BITS; bit++) {
            bytes[bit / 8] ^= (byte) (1 << (7 - bit % 8));
            receipts.add(ReceiptCode.of(bytes));
            bytes[bit / 8] ^= (byte) (1 << (7 - bit % 8));
        }

        assertThat(receipts).hasSize(ReceiptCode.BITS + 1);
    }

    @Test
    void handwritingIsForgiven() {
        for (int i = 0; i < 200; i++) {
            ReceiptCode receipt = any();

            String written = receipt.grouped()
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('0', 'o')
                    .replace('1', i % 2 == 0 ? 'l' : 'I')
                    .replace("-", i % 3 == 0 ? " " : i % 3 == 1 ? "" : " – ");

            assertThat(ReceiptCode.parse(" " + written + "\n")).contains(receipt);
        }
    }

    @Test
    void everyMistakeInOneOrTwoCharactersIsNoticed() {
        String right = any().value();
        int noticed = 0;

        for (int first = 0; first < right.length(); first++) {
            for (int second = first; second < right.length(); second++) {
                String wrong = mistake(mistake(right, first), second);
                noticed += wrong.equals(right) || ReceiptCode.parse(wrong).isEmpty() ? 1 : 0;
            }
        }

        assertThat(noticed).isEqualTo(28 * 29 / 2);
    }

    @Test
    void twoExchangedCharactersAreNoticed() {
        String right = any().value();

        for (int i = 0; i < right.length(); i++) {
            for (int j = i + 1; j < right.length(); j++) {
                StringBuilder wrong = new StringBuilder(right);
                wrong.setCharAt(i, right.charAt(j));
                wrong.setCharAt(j, right.charAt(i));

                assertThat(wrong.toString().equals(right)
                                || ReceiptCode.parse(wrong.toString()).isEmpty())
                        .as("%s and %s exchanged", i, j)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "7Q2M", "UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU", "' or 1=1 --", "\u0000"})
    void whatCannotBeAReceiptIsNone(String typed) {
        assertThat(ReceiptCode.parse(typed)).isEmpty();
        assertThat(ReceiptCode.parse(any().value())).isPresent();
    }

    @Test
    void aVeryLongTextIsNotEvenRead() {
        assertThat(ReceiptCode.parse(any().grouped() + " ".repeat(1_000_000))).isEmpty();
    }

    @Test
    void aReceiptDoesNotShowInLogs() {
        assertThat(any()).hasToString("[confidential]");
    }

    private String mistake(String text, int position) {
        StringBuilder wrong = new StringBuilder(text);
        int symbol = ALPHABET.indexOf(text.charAt(position));
        wrong.setCharAt(position, ALPHABET.charAt((symbol + 1 + random.nextInt(31)) % 32));
        return wrong.toString();
    }

    private ReceiptCode any() {
        return ReceiptCode.of(bytes());
    }

    private byte[] bytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }
}
