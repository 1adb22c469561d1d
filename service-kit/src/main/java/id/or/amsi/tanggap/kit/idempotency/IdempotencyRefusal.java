package id.or.amsi.tanggap.kit.idempotency;

import id.or.amsi.tanggap.kit.problem.Refusal;

/// Why a repeatable request is not carried out.
sealed interface IdempotencyRefusal extends Refusal {

    /// The key is missing or could be guessed.
    record KeyRequired() implements IdempotencyRefusal {
        @Override
        public String slug() {
            return "idempotency-key-required";
        }

        @Override
        public int status() {
            return 400;
        }
    }

    /// The key belongs to a request with another body.
    record KeyReused() implements IdempotencyRefusal {
        @Override
        public String slug() {
            return "idempotency-key-reused";
        }

        @Override
        public int status() {
            return 422;
        }
    }

    /// The first request with this key has no answer yet.
    record StillRunning() implements IdempotencyRefusal {
        @Override
        public String slug() {
            return "request-still-running";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
