package id.or.amsi.tanggap.notification.help.model;

/// Takes the features of one text as they are found.
interface Sink {
    /// A feature of `group`, named by its hash, that stems from the word at `word` (-1: from the whole text).
    void feature(int group, long hash, int word);

    /// All pieces of the word at `word`: one feature each, unless the sink knows their sum.
    default void pieces(Spelt spelt, int word) {
        Features.pieces(spelt.text(), word, this);
    }
}
