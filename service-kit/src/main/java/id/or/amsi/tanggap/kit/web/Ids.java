package id.or.amsi.tanggap.kit.web;

import java.security.SecureRandom;
import java.util.UUID;

/// Makes identifiers that sort by their time of birth (UUID version 7, RFC 9562).
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long time = System.currentTimeMillis() << 16;
        long version = 0x7000L | RANDOM.nextInt(0x1000);
        long variant = 0x8000_0000_0000_0000L | RANDOM.nextLong() >>> 2;
        return new UUID(time | version, variant);
    }
}
