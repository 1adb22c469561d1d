package id.or.amsi.tanggap.notification.help;

/// What people of the association say of words, beside what is shipped. A text is as people type it: it
/// becomes words as every message does.
public sealed interface Entry {
    String text();

    /// Whose words make a phrase count.
    enum Speaker {
        /// the first person speaks
        OWN,
        /// the first person speaks or kin is named, and no word speaks of knowledge, news, fiction, fun
        /// or denial
        NEAR
    }

    /// A phrase that lifts a message to `level`, and never lowers it; one other word may stand between
    /// two of it.
    record Phrase(String text, Level level, Topic topic, Speaker speaker) implements Entry {}

    /// A turn of speech that asks nobody for help ("gol bunuh diri"): these words do not count, all
    /// others of the message do. It yields to a phrase that lifts the whole message to CRISIS.
    record Sense(String text) implements Entry {}

    /// One way to spell a word, and the words it stands for.
    record Spelling(String text, String means) implements Entry {}

    /// A shipped phrase, as it is shipped, that lifts nothing any more.
    record Withdrawal(String text) implements Entry {}
}
