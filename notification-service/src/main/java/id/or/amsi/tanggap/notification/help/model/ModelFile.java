package id.or.amsi.tanggap.notification.help.model;

import id.or.amsi.tanggap.notification.help.text.Lexicon;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// The model as a file: each weight in one byte, features by their hashes in ascending order, the words that were met.
public final class ModelFile {
    private static final int FORMAT = 1;
    /// The largest weights are cut off here, in standard deviations, so that the many small ones keep their steps.
    private static final double WIDEST = 8;

    private ModelFile() {}

    /// Learns from `messages` and gives the model as it would be read back from its file.
    public static HelpModel learn(List<Labelled> messages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        write(Training.of(messages), bytes);
        return read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    static void write(Trained model, OutputStream to) throws IOException {
        var unit = unit(model.weights());
        var rows = rows(model, unit);
        try (var out = new DataOutputStream(new GZIPOutputStream(to, 1 << 16))) {
            out.writeInt(FORMAT);
            out.writeFloat(unit);
            for (var bias : model.biases()) {
                out.writeFloat(bias);
            }
            out.writeInt(rows.size());
            for (var row : rows.entrySet()) {
                out.writeLong(row.getKey());
                out.write(row.getValue());
            }
            out.writeInt(model.words().size());
            for (var word : new TreeMap<>(model.words()).entrySet()) {
                out.writeUTF(word.getKey());
                out.writeInt(word.getValue());
            }
        }
    }

    /// Reads what `write` wrote.
    public static HelpModel read(InputStream from) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(from, 1 << 16))) {
            if (in.readInt() != FORMAT) {
                throw new IOException("The help model has a format that this version does not know");
            }
            var unit = in.readFloat();
            var biases = new float[Outputs.ALL];
            for (var k = 0; k < biases.length; k++) {
                biases[k] = in.readFloat();
            }
            return model(in, unit, biases);
        }
    }

    private static HelpModel model(DataInputStream in, float unit, float[] biases) throws IOException {
        var count = in.readInt();
        var places = Integer.highestOneBit(Math.max(16, count)) * 4;
        var slots = new long[places * Lanes.SLOT];
        var row = new byte[Outputs.ALL];
        for (var i = 0; i < count; i++) {
            var hash = in.readLong();
            var at = HelpModel.place(hash) & (places - 1);
            while (slots[at * Lanes.SLOT] != 0) {
                at = (at + 1) & (places - 1);
            }
            in.readFully(row);
            Lanes.pack(HelpModel.key(hash), row, slots, at * Lanes.SLOT);
        }
        var words = new HashMap<String, Integer>();
        for (var left = in.readInt(); left > 0; left--) {
            words.put(in.readUTF(), in.readInt());
        }
        return new HelpModel(slots, unit, biases, new Lexicon(words));
    }

    private static float unit(float[] weights) {
        var squares = 0.0;
        var most = 0.0;
        for (var weight : weights) {
            squares += (double) weight * weight;
            most = Math.max(most, Math.abs(weight));
        }
        return (float) (Math.min(most, WIDEST * StrictMath.sqrt(squares / Math.max(1, weights.length))) / 127);
    }

    private static SortedMap<Long, byte[]> rows(Trained model, float unit) {
        var rows = new TreeMap<Long, byte[]>();
        for (var i = 0; i < model.features().length; i++) {
            var row = new byte[Outputs.ALL];
            var any = 0;
            for (var k = 0; k < row.length; k++) {
                var steps = Math.round(model.weights()[i * Outputs.ALL + k] / unit);
                row[k] = (byte) Math.clamp(steps, -127, 127);
                any |= row[k];
            }
            if (any != 0) {
                rows.put(model.features()[i], row);
            }
        }
        return rows;
    }
}
