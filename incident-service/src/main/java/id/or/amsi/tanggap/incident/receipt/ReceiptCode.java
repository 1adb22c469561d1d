package id.or.amsi.tanggap.incident.receipt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What opens a report made without an account: 26 characters of Crockford's base 32 (130 bits) and two check
/// characters, in seven groups of four that can be written down and read aloud.
///
/// Reading it back is forgiving: small letters, spaces and dashes do not matter, O means 0, I and L mean 1. The check
/// characters notice every mistake in one or two characters, so that a slip of the pen is told from a receipt that
/// nobody has.
///
/// @param value the 28 characters, without dashes
public record ReceiptCode(String value) {
    static final int BITS = 130;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DATA = BITS / 5;
    private static final int LENGTH = DATA + 2;
    private static final int GROUP = 4;
    private static final int MOST_TYPED = 100;
    /// x^5 + x^2 + 1, by which products of the field with 32 elements are reduced.
    private static final int FIELD = 0b100101;

    public ReceiptCode {
        int[] symbols = value.chars().map(ALPHABET::indexOf).toArray();
        if (symbols.length != LENGTH
                || Arrays.stream(symbols).anyMatch(symbol -> symbol < 0)
                || symbols[DATA] != sum(symbols)
                || symbols[DATA + 1] != weightedSum(symbols)) {
            throw new IllegalArgumentException("no receipt");
        }
    }

    /// The receipt that the first 130 of these bits are.
    static ReceiptCode of(byte[] random) {
        int[] symbols = new int[LENGTH];
        for (int bit = 0; bit < BITS; bit++) {
            int value = random[bit / 8] >> (7 - bit % 8) & 1;
            symbols[bit / 5] |= value << (4 - bit % 5);
        }
        symbols[DATA] = sum(symbols);
        symbols[DATA + 1] = weightedSum(symbols);
        return new ReceiptCode(Arrays.stream(symbols)
                .mapToObj(symbol -> String.valueOf(ALPHABET.charAt(symbol)))
                .collect(Collectors.joining()));
    }

    /// Reads what somebody typed; empty if that cannot be a receipt.
    public static Optional<ReceiptCode> parse(String typed) {
        if (typed.length() > MOST_TYPED) {
            return Optional.empty();
        }
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s.‐-―−_-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        try {
            return Optional.of(new ReceiptCode(plain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// In groups of four with dashes between them: shown once.
    public String grouped() {
        return IntStream.range(0, LENGTH / GROUP)
                .mapToObj(group -> value.substring(group * GROUP, (group + 1) * GROUP))
                .collect(Collectors.joining("-"));
    }

    @Override
    public String toString() {
        return "[confidential]";
    }

    private static int sum(int[] symbols) {
        return Arrays.stream(symbols).limit(DATA).reduce(0, (a, b) -> a ^ b);
    }

    /// The first character counts once, each further one times the field's generator once more: so an exchange of two
    /// characters is noticed too.
    private static int weightedSum(int[] symbols) {
        int sum = 0;
        for (int i = DATA - 1; i >= 0; i--) {
            sum = timesGenerator(sum) ^ symbols[i];
        }
        return sum;
    }

    private static int timesGenerator(int symbol) {
        int product = symbol << 1;
        return product >= ALPHABET.length() ? product ^ FIELD : product;
    }
}
