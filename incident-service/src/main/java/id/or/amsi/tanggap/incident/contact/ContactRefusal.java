package id.or.amsi.tanggap.incident.contact;

import id.or.amsi.tanggap.kit.problem.Refusal;

/// Why a contact was not changed.
sealed interface ContactRefusal extends Refusal {

    /// No message could go to that address.
    record Unusable() implements ContactRefusal {
        @Override
        public String slug() {
            return "contact-unusable";
        }

        @Override
        public int status() {
            return 422;
        }
    }
}
