package id.or.amsi.tanggap.tenant.outlet;

import java.security.SecureRandom;

/// Makes names of outlets for public pages: short, without letters that are easily confused, and telling nothing.
final class PublicId {
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicId() {}

    static String next() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .map(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
