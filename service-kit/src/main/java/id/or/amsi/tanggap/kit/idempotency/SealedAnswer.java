package id.or.amsi.tanggap.kit.idempotency;

import java.security.MessageDigest;

/// A kept answer as the database sees it: a keyed hash of the request's body, and ciphertext.
final class SealedAnswer {
    private final byte[] bodyHash;
    private final byte[] content;

    SealedAnswer(byte[] bodyHash, byte[] content) {
        this.bodyHash = bodyHash;
        this.content = content;
    }

    byte[] bodyHash() {
        return bodyHash;
    }

    byte[] content() {
        return content;
    }

    boolean answers(byte[] otherBodyHash) {
        return MessageDigest.isEqual(bodyHash, otherBodyHash);
    }
}
