package id.or.amsi.tanggap.tenant.trust;

import id.or.amsi.tanggap.kit.problem.Refusal;

/// Why trust is not given back.
sealed interface TrustRefusal extends Refusal {
    /// The member's roles count already.
    record NotSuspended() implements TrustRefusal {
        @Override
        public String slug() {
            return "member-not-suspended";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /// The change that was named is not the newest: another one came meanwhile.
    record ChangedAgain() implements TrustRefusal {
        @Override
        public String slug() {
            return "credential-changed-again";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /// Whoever administers the outlet does not confirm, whatever else they are.
    record NotByAdministrators() implements TrustRefusal {
        @Override
        public String slug() {
            return "administrators-do-not-confirm";
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /// A director vouches for a handler only where no other handler can.
    record HandlersFirst() implements TrustRefusal {
        @Override
        public String slug() {
            return "handlers-confirm-first";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
