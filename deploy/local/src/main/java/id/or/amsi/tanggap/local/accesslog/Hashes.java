package id.or.amsi.tanggap.local.accesslog;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.or.amsi.tanggap.local.accesslog.CopiedLog.End;
import id.or.amsi.tanggap.local.accesslog.CopiedLog.Entry;
import id.or.amsi.tanggap.local.accesslog.CopiedLog.Root;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// What `docs/reference/ACCESS-LOG.md` says of hashes and signatures, computed once more.
final class Hashes {
    static final String NONE = "0".repeat(64);

    private Hashes() {}

    static String of(Entry entry) {
        var text = String.join(
                "\n",
                "tanggap log v1",
                entry.chain().toString(),
                Long.toString(entry.seq()),
                entry.at(),
                entry.actor(),
                entry.role(),
                entry.action(),
                entry.about(),
                entry.previous());
        return hex(sha256(text.getBytes(US_ASCII)));
    }

    static String root(List<End> ends) {
        var level = ends.stream()
                .sorted(Comparator.comparing(end -> end.chain().toString()))
                .map(Hashes::leaf)
                .toList();
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>();
            for (var i = 0; i < level.size(); i += 2) {
                above.add(
                        i + 1 == level.size()
                                ? level.get(i)
                                : sha256(bytes(65)
                                        .put((byte) 1)
                                        .put(level.get(i))
                                        .put(level.get(i + 1))
                                        .array()));
            }
            level = above;
        }
        return hex(level.isEmpty() ? sha256(new byte[0]) : level.getFirst());
    }

    /// Whether the key that the root names, or the one that was given apart, signed it.
    static boolean isSigned(Root root, String publicKey) {
        try {
            var key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update("tanggap daily root\0".getBytes(US_ASCII));
            signature.update((root.seal() + "\n" + root.day() + "\n" + root.root()).getBytes(US_ASCII));
            return signature.verify(Base64.getDecoder().decode(root.signature()));
        } catch (SignatureException | IllegalArgumentException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a signature could not be checked", e);
        }
    }

    private static byte[] leaf(End end) {
        return sha256(bytes(57)
                .put((byte) 0)
                .putLong(end.chain().getMostSignificantBits())
                .putLong(end.chain().getLeastSignificantBits())
                .putLong(end.length())
                .put(HexFormat.of().parseHex(end.head()))
                .array());
    }

    private static ByteBuffer bytes(int size) {
        return ByteBuffer.allocate(size);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
