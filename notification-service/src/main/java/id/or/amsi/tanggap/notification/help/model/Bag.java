package id.or.amsi.tanggap.notification.help.model;

import java.util.Arrays;

/// All features of one message as they were found, with the group of each.
final class Bag implements Sink {
    private long[] hashes = new long[256];
    private byte[] groups = new byte[256];
    private short[] words = new short[256];
    private int size;

    @Override
    public void feature(int group, long hash, int word) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            groups = Arrays.copyOf(groups, size * 2);
            words = Arrays.copyOf(words, size * 2);
        }
        hashes[size] = hash;
        groups[size] = (byte) group;
        words[size++] = (short) word;
    }

    int size() {
        return size;
    }

    /// The bag without room for more: tens of thousands are held at once.
    Bag trimmed() {
        hashes = Arrays.copyOf(hashes, size);
        groups = Arrays.copyOf(groups, size);
        words = Arrays.copyOf(words, size);
        return this;
    }

    /// Writes the features, each once, to `all` from `begin` on.
    ///
    /// @return how many they are
    int distinctTo(long[] all, int begin) {
        System.arraycopy(hashes, 0, all, begin, size);
        Arrays.sort(all, begin, begin + size);
        var end = begin;
        for (var i = begin; i < begin + size; i++) {
            if (end == begin || all[end - 1] != all[i]) {
                all[end++] = all[i];
            }
        }
        return end - begin;
    }

    /// The bag as numbers: which of `kept` it holds, each with its value. A feature that was not kept is left out.
    Example example(long[] kept, Labelled message) {
        var places = new int[size];
        var found = new byte[size];
        var owners = new short[size];
        var counts = new int[Features.GROUPS];
        var count = 0;
        for (var i = 0; i < size; i++) {
            var place = Arrays.binarySearch(kept, hashes[i]);
            if (place >= 0) {
                places[count] = place;
                owners[count] = words[i];
                found[count++] = groups[i];
                counts[groups[i]]++;
            }
        }
        var values = new float[count];
        for (var i = 0; i < count; i++) {
            values[i] = Training.value(found[i], counts[found[i]]);
        }
        return new Example(
                Arrays.copyOf(places, count), values, Arrays.copyOf(owners, count), Example.targets(message));
    }
}
