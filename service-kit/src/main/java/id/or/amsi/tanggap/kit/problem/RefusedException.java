package id.or.amsi.tanggap.kit.problem;

/// Carries a [Refusal] out of a use case, rolling its transaction back.
public final class RefusedException extends RuntimeException {
    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.slug(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
