package id.or.amsi.tanggap.notification.help;

/// How much help a message asks for, from least to most.
public enum Level {
    /// ordinary talk: silence
    NONE,
    /// wants knowledge, or is the one who does harm: a footer at most
    INFO,
    /// the person, or somebody near, needs help
    HELP,
    /// life, body or a child is in danger now
    CRISIS
}
