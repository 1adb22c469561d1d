package id.or.amsi.tanggap.notification.resource;

import id.or.amsi.tanggap.notification.help.Topic;

/// What a service helps with: the topics of messages, and kinds of help that no message has as its topic.
public enum Subject {
    KBGO,
    KDRT,
    RAPE,
    HARASSMENT,
    CHILD,
    SUICIDE,
    HOAX,
    HATE,
    JOURNALIST_SAFETY,
    LEGAL,
    TAKEDOWN,
    SCAM;

    public static Subject of(Topic topic) {
        return switch (topic) {
            case KBGO -> KBGO;
            case KDRT -> KDRT;
            case RAPE -> RAPE;
            case HARASSMENT -> HARASSMENT;
            case CHILD -> CHILD;
            case SUICIDE -> SUICIDE;
            case HOAX -> HOAX;
            case HATE -> HATE;
        };
    }
}
