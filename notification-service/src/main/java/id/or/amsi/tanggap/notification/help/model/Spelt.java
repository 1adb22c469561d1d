package id.or.amsi.tanggap.notification.help.model;

import id.or.amsi.tanggap.notification.help.text.Cues;
import id.or.amsi.tanggap.notification.help.text.Roots;
import org.jspecify.annotations.Nullable;

/// What is seen of a word by itself, wherever it stands: its root, its cues, its hashes. For common words the model
/// keeps it, with the weights of all their pieces added up.
final class Spelt {
    private final String text;
    private final String root;
    private final long cues;
    private final long word;
    private final long inRoots;
    private final long near;
    private final long bones;
    private final @Nullable Weighed pieces;

    /// The weights of a word's pieces added up, one sum per output, and how many pieces the model knows.
    static final class Weighed {
        private final int[] sums;
        private final int count;

        Weighed(int[] sums, int count) {
            this.sums = sums;
            this.count = count;
        }

        int[] sums() {
            return sums;
        }

        int count() {
            return count;
        }
    }

    private Spelt(String text, String root, @Nullable Weighed pieces) {
        this.text = text;
        this.root = root;
        this.cues = Cues.of(text, root);
        this.word = Features.hash(text, 11);
        this.inRoots = Features.hash(root, 21);
        this.near = Features.hash(root, 61);
        this.bones = Features.bones(root);
        this.pieces = pieces;
    }

    static Spelt of(String text) {
        return new Spelt(text, Roots.of(text), null);
    }

    Spelt with(Weighed weighed) {
        return new Spelt(text, root, weighed);
    }

    String text() {
        return text;
    }

    String root() {
        return root;
    }

    long cues() {
        return cues;
    }

    long hashOfWord() {
        return word;
    }

    long hashOfRoot() {
        return inRoots;
    }

    /// The root's hash for what stands near it.
    long hashNear() {
        return near;
    }

    /// The hash of the root's consonants; 0 for fewer than three.
    long hashOfBones() {
        return bones;
    }

    /// Null where the pieces must be looked up one by one.
    @Nullable
    Weighed pieces() {
        return pieces;
    }
}
