package id.or.amsi.tanggap.kit.events;

/// An event that is not as agreed. A handler throws it too, when the event contradicts itself. The reason is told to
/// operators; it repeats nothing of the event.
public final class UnreadableEvent extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    public UnreadableEvent(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    UnreadableEvent(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// What is wrong.
    public enum Reason {
        NO_ENVELOPE,
        NO_READER,
        BROKEN_JSON,
        UNKNOWN_VERSION,
        WRONG_TENANT,
        TOO_LARGE
    }
}
