package id.or.amsi.tanggap.kit.idempotency;

import id.or.amsi.tanggap.kit.problem.Refusal;
import java.util.Locale;

/// Why a repeatable request is not carried out. The slug is the name in kebab case.
enum IdempotencyRefusal implements Refusal {
    /// The key is missing or could be guessed.
    IDEMPOTENCY_KEY_REQUIRED(400),
    /// The key belongs to a request with another body.
    IDEMPOTENCY_KEY_REUSED(422),
    /// The first request with this key has no answer yet.
    REQUEST_STILL_RUNNING(409);

    private final int status;

    IdempotencyRefusal(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
