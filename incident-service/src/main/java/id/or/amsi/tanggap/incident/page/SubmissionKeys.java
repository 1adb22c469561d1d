package id.or.amsi.tanggap.incident.page;

import java.security.SecureRandom;
import java.util.Base64;

/// Makes the random keys that forms carry, so that a form sent twice is one report or one message.
final class SubmissionKeys {
    private static final int BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SubmissionKeys() {}

    /// 160 random bits in 27 letters that are safe in a URL, although none is ever put there.
    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
