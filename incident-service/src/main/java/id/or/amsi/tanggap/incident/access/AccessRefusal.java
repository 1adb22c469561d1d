package id.or.amsi.tanggap.incident.access;

import id.or.amsi.tanggap.kit.problem.Refusal;

/// Why somebody is not let into an incident, or not kept out of it.
sealed interface AccessRefusal extends Refusal {

    /// No handler of this outlet.
    record NotAHandler() implements AccessRefusal {
        @Override
        public String slug() {
            return "person-not-a-handler";
        }

        @Override
        public int status() {
            return 422;
        }
    }

    record PersonIsExcluded() implements AccessRefusal {
        @Override
        public String slug() {
            return "person-is-excluded";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /// Nobody of that id ever belonged to this outlet.
    record UnknownPerson() implements AccessRefusal {
        @Override
        public String slug() {
            return "person-unknown";
        }

        @Override
        public int status() {
            return 422;
        }
    }

    /// Without these people nobody could go on with the incident.
    record NobodyWouldBeLeft() implements AccessRefusal {
        @Override
        public String slug() {
            return "nobody-would-be-left";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
