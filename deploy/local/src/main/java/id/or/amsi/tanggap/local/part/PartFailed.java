package id.or.amsi.tanggap.local.part;

/// A part that did not come up. The message says in a sentence what happened and what to do next.
public final class PartFailed extends RuntimeException {
    public PartFailed(String message) {
        super(message);
    }

    public PartFailed(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
