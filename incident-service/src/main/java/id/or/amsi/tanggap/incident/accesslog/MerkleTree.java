package id.or.amsi.tanggap.incident.accesslog;

import id.or.amsi.tanggap.incident.accesslog.Link.Head;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// One hash over the ends of many chains (SHA-256, in the manner of RFC 6962): a leaf is a zero byte, the chain's id
/// (16 bytes), its length (8) and its head (32); a node is a one byte and the two below it; a node that is left alone
/// goes up as it is. Leaves are sorted by the chain's id as text.
final class MerkleTree {
    private MerkleTree() {}

    /// @return 32 bytes; of no chains, the hash of nothing
    static byte[] root(List<Head> heads) {
        List<byte[]> level = heads.stream()
                .sorted(Comparator.comparing(head -> head.chain().toString()))
                .map(MerkleTree::leaf)
                .toList();
        if (level.isEmpty()) {
            return sha256(new byte[0]);
        }
        while (level.size() > 1) {
            level = above(level);
        }
        return level.getFirst();
    }

    private static List<byte[]> above(List<byte[]> level) {
        List<byte[]> above = new ArrayList<>();
        for (int i = 0; i < level.size(); i += 2) {
            above.add(i + 1 < level.size() ? node(level.get(i), level.get(i + 1)) : level.get(i));
        }
        return above;
    }

    private static byte[] leaf(Head head) {
        return sha256(ByteBuffer.allocate(57)
                .put((byte) 0)
                .putLong(head.chain().getMostSignificantBits())
                .putLong(head.chain().getLeastSignificantBits())
                .putLong(head.length())
                .put(HexFormat.of().parseHex(head.hash()))
                .array());
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(ByteBuffer.allocate(65).put((byte) 1).put(left).put(right).array());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
