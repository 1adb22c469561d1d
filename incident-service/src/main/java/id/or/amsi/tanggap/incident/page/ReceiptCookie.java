package id.or.amsi.tanggap.incident.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.or.amsi.tanggap.incident.confidential.KeyedHashes;
import id.or.amsi.tanggap.incident.receipt.ReceiptCode;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Carries the receipt from page to page for half an hour, sealed (AES-256-GCM), so that it stands in no address and no
/// script can read it. It is renewed by every page of the conversation and ends with it.
@ApplicationScoped
class ReceiptCookie {
    static final String NAME = "lapor";
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final Clock clock;
    private final CurrentVertxRequest request;

    ReceiptCookie(KeyedHashes hashes, Clock clock, CurrentVertxRequest request) {
        this.key = new SecretKeySpec(hashes.of("page session", "key"), "AES");
        this.clock = clock;
        this.request = request;
    }

    NewCookie of(ReceiptCode receipt) {
        byte[] code = receipt.value().getBytes(UTF_8);
        byte[] content = ByteBuffer.allocate(Long.BYTES + code.length)
                .putLong(clock.instant().plus(LIFE).getEpochSecond())
                .put(code)
                .array();
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, content);
        byte[] value = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(value), (int) LIFE.toSeconds());
    }

    /// What takes the receipt out of the browser.
    NewCookie none() {
        return cookie("", 0);
    }

    /// The receipt in a cookie that we sealed and that has not run out.
    Optional<ReceiptCode> read(@Nullable String value) {
        try {
            ByteBuffer content = ByteBuffer.wrap(open(value == null ? "" : value));
            boolean alive = content.getLong() > clock.instant().getEpochSecond();
            return alive ? ReceiptCode.parse(UTF_8.decode(content).toString()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] open(String value) {
        byte[] bytes = Base64.getUrlDecoder().decode(value);
        if (bytes.length <= NONCE_BYTES + TAG_BITS / 8 + Long.BYTES) {
            throw new IllegalArgumentException("too short");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] sealed = new byte[bytes.length - NONCE_BYTES];
        ByteBuffer.wrap(bytes).get(nonce).get(sealed);
        return crypt(Cipher.DECRYPT_MODE, nonce, sealed);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(NAME.getBytes(UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not sealed by us", e);
        }
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/lapor")
                .httpOnly(true)
                .secure(isHttps())
                .sameSite(SameSite.STRICT)
                .maxAge(seconds)
                .build();
    }

    /// The gateway ends TLS, and says so in a header that it alone writes.
    private boolean isHttps() {
        HttpServerRequest http = request.getCurrent().request();
        return http.isSSL() || "https".equals(http.getHeader("X-Forwarded-Proto"));
    }
}
