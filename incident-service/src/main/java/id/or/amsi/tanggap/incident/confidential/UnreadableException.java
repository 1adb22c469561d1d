package id.or.amsi.tanggap.incident.confidential;

/// Sealed content that cannot be opened: it was changed or moved, or its key is another one or gone.
public final class UnreadableException extends RuntimeException {
    public UnreadableException(String reason) {
        super(reason);
    }
}
