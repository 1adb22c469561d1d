package id.or.amsi.tanggap.notification.help;

/// What the help is about.
public enum Topic {
    KBGO,
    KDRT,
    RAPE,
    HARASSMENT,
    CHILD,
    SUICIDE,
    HOAX,
    HATE
}
