package id.or.amsi.tanggap.kit.tenancy;

import id.or.amsi.tanggap.kit.problem.Refusal;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import java.util.Locale;

/// Why somebody is not let in. The slug is the name in kebab case.
enum AdmissionRefusal implements Refusal {
    TOKEN_REQUIRED(401),
    /// The token names no organisation, several, or one without its id.
    ORGANISATION_REQUIRED(403),
    ORGANISATION_UNKNOWN(403),
    TENANT_SUSPENDED(403),
    NOT_A_MEMBER(403),
    MEMBERSHIP_NOT_ACCEPTED(403),
    /// The person has the role, but signed in without a second factor.
    SECOND_FACTOR_REQUIRED(403),
    ROLE_MISSING(403),
    /// The copy of memberships is too old and its owner does not answer.
    MEMBERSHIP_UNKNOWN(503);

    private final int status;

    AdmissionRefusal(int status) {
        this.status = status;
    }

    RefusedException thrown() {
        return new RefusedException(this);
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
