package id.or.amsi.tanggap.tenant.integration;

import java.security.SecureRandom;
import java.util.Base64;

/// A secret of 256 random bits, on its way to Keycloak and to its owner; kept nowhere.
record ClientSecret(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static ClientSecret next() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new ClientSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
