package id.or.amsi.tanggap.incident.accesslog;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry in its place. The hash is SHA-256 over nine lines of ASCII, joined by line feeds, without one at the end:
/// `tanggap log v1`, the chain, the place, the time, the actor, the role, the action, whom it is about, and the hash
/// before in lower-case hexadecimal; `-` stands for what is not there. Whoever has the lines can repeat it with any
/// tool; `docs/reference/ACCESS-LOG.md` says how.
///
/// @param seq from 1
/// @param previous hash of the link before, 64 hexadecimal digits; zeros before the first
/// @param hash of this one
record Link(long seq, Entry entry, String previous, String hash) {

    static Link after(Head head, Entry entry) {
        long seq = head.length() + 1;
        String text = String.join(
                "\n",
                "tanggap log v1",
                head.chain().toString(),
                Long.toString(seq),
                text(entry.at()),
                text(entry.actor()),
                entry.role().name(),
                entry.action().name(),
                text(entry.about()),
                head.hash());
        return new Link(seq, entry, head.hash(), sha256(text));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Where a chain ends.
    ///
    /// @param hash of the newest link; zeros for an empty chain
    record Head(UUID chain, long length, String hash) {
        static final String ZEROS = "0".repeat(64);

        static Head empty() {
            return new Head(UUID.randomUUID(), 0, ZEROS);
        }

        Head then(Link link) {
            return new Head(chain, link.seq(), link.hash());
        }
    }
}
