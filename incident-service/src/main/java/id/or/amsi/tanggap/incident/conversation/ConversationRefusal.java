package id.or.amsi.tanggap.incident.conversation;

import id.or.amsi.tanggap.kit.problem.Refusal;

/// Why a message was not taken.
sealed interface ConversationRefusal extends Refusal {

    /// The request's key is missing or could be guessed.
    record KeyRequired() implements ConversationRefusal {
        @Override
        public String slug() {
            return "idempotency-key-required";
        }

        @Override
        public int status() {
            return 400;
        }
    }

    /// The key belongs to a message with another text.
    record KeyReused() implements ConversationRefusal {
        @Override
        public String slug() {
            return "idempotency-key-reused";
        }

        @Override
        public int status() {
            return 422;
        }
    }
}
