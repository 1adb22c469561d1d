package id.or.amsi.tanggap.kit.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.or.amsi.tanggap.kit.testing.FaultyLine.Message;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Kafka's messages on one connection: a length, then for a request what it asks and its number, for an answer the
/// number of its request.
final class KafkaFrames {
    private static final byte[] HOST = "localhost".getBytes(US_ASCII);

    private final Map<Integer, Integer> asked = new ConcurrentHashMap<>();
    private final int connection;
    private final int broker;
    private final int line;

    /// @param connection its number among the line's
    /// @param broker the port that answers name
    /// @param line the port that clients are to use instead
    KafkaFrames(int connection, int broker, int line) {
        this.connection = connection;
        this.broker = broker;
        this.line = line;
    }

    /// @return the next message, null at the end
    @Nullable
    Message read(DataInputStream in, boolean toServer) throws IOException {
        byte[] bytes;
        try {
            int length = in.readInt();
            bytes = new byte[Integer.BYTES + length];
            ByteBuffer.wrap(bytes).putInt(length);
            in.readFully(bytes, Integer.BYTES, length);
        } catch (EOFException e) {
            return null;
        }
        return toServer ? request(bytes) : answer(bytes);
    }

    private Message request(byte[] bytes) {
        ByteBuffer frame = ByteBuffer.wrap(bytes);
        int api = frame.getShort(4);
        asked.put(frame.getInt(8), api);
        return new Message(connection, true, api, bytes);
    }

    private Message answer(byte[] bytes) {
        ByteBuffer frame = ByteBuffer.wrap(bytes);
        Integer api = asked.remove(frame.getInt(4));
        replaceAddress(frame);
        return new Message(connection, false, api == null ? -1 : api, bytes);
    }

    private void replaceAddress(ByteBuffer frame) {
        for (int at = 0; at + HOST.length + Integer.BYTES <= frame.capacity(); at++) {
            if (hostAt(frame, at) && frame.getInt(at + HOST.length) == broker) {
                frame.putInt(at + HOST.length, line);
            }
        }
    }

    private static boolean hostAt(ByteBuffer frame, int at) {
        for (int i = 0; i < HOST.length; i++) {
            if (frame.get(at + i) != HOST[i]) {
                return false;
            }
        }
        return true;
    }
}
