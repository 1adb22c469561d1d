package id.or.amsi.tanggap.notification.registry;

import id.or.amsi.tanggap.kit.problem.Refusal;

/// Why something about a service was refused.
sealed interface RegistryRefusal extends Refusal {
    @Override
    default int status() {
        return 409;
    }

    /// Whoever proposes does not confirm.
    record SamePerson() implements RegistryRefusal {
        @Override
        public String slug() {
            return "same-person";
        }
    }

    /// Confirmed, rejected, or overtaken by another change.
    record Decided() implements RegistryRefusal {
        @Override
        public String slug() {
            return "proposal-decided";
        }
    }

    /// The contact that somebody checked is not the one on record.
    record NotAsRead() implements RegistryRefusal {
        @Override
        public String slug() {
            return "contact-not-as-read";
        }
    }

    /// Cards for danger and for children are made of its number.
    record NoEmergencyNumber() implements RegistryRefusal {
        @Override
        public String slug() {
            return "emergency-number-missing";
        }

        @Override
        public int status() {
            return 422;
        }
    }

    /// Shown although nobody has checked them are only the numbers that are shipped so.
    record NotAnEmergencyNumber() implements RegistryRefusal {
        @Override
        public String slug() {
            return "emergency-number-unknown";
        }

        @Override
        public int status() {
            return 422;
        }
    }

    /// Not of the documented form.
    record NotAResource() implements RegistryRefusal {
        @Override
        public String slug() {
            return "not-a-resource";
        }

        @Override
        public int status() {
            return 422;
        }
    }
}
