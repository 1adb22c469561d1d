package id.or.amsi.tanggap.kit.tenancy;

import id.or.amsi.tanggap.kit.problem.Refusal;

/// Why somebody is not let in.
sealed interface AdmissionRefusal extends Refusal {
    @Override
    default int status() {
        return 403;
    }

    /// No token where one is needed.
    record TokenRequired() implements AdmissionRefusal {
        @Override
        public String slug() {
            return "token-required";
        }

        @Override
        public int status() {
            return 401;
        }
    }

    /// The token names no organisation, several, or one without its id.
    record OrganisationRequired() implements AdmissionRefusal {
        @Override
        public String slug() {
            return "organisation-required";
        }
    }

    record OrganisationUnknown() implements AdmissionRefusal {
        @Override
        public String slug() {
            return "organisation-unknown";
        }
    }

    record TenantSuspended() implements AdmissionRefusal {
        @Override
        public String slug() {
            return "tenant-suspended";
        }
    }

    record NotAMember() implements AdmissionRefusal {
        @Override
        public String slug() {
            return "not-a-member";
        }
    }

    record MembershipNotAccepted() implements AdmissionRefusal {
        @Override
        public String slug() {
            return "membership-not-accepted";
        }
    }

    /// The person has the role, but signed in without a second factor.
    record SecondFactorRequired() implements AdmissionRefusal {
        @Override
        public String slug() {
            return "second-factor-required";
        }
    }

    record RoleMissing() implements AdmissionRefusal {
        @Override
        public String slug() {
            return "role-missing";
        }
    }

    /// The copy of memberships is too old and its owner does not answer.
    record MembershipUnknown() implements AdmissionRefusal {
        @Override
        public String slug() {
            return "membership-unknown";
        }

        @Override
        public int status() {
            return 503;
        }
    }
}
