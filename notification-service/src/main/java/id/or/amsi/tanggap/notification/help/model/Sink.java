package id.or.amsi.tanggap.notification.help.model;

/// Takes the features of one text as they are found.
interface Sink {
    /// A feature of `group`, named by its hash, that stems from the word at `word` (-1: from the whole text).
    void feature(int group, long hash, int word);
}
