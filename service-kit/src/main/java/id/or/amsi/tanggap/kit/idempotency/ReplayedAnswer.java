package id.or.amsi.tanggap.kit.idempotency;

/// Takes a kept answer past the resource method, whose return type it need not have.
final class ReplayedAnswer extends RuntimeException {
    private final transient StoredAnswer answer;

    ReplayedAnswer(StoredAnswer answer) {
        super("replayed", null, false, false);
        this.answer = answer;
    }

    StoredAnswer answer() {
        return answer;
    }
}
