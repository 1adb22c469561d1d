package id.or.amsi.tanggap.kit.problem;

import java.util.Arrays;
import java.util.Locale;

/// What can go wrong with any request, whatever it asks for. The slug is the name in kebab case.
public enum Failure implements Refusal {
    BAD_REQUEST(400),
    MALFORMED_BODY(400),
    INVALID_FIELD(400),
    TOKEN_REFUSED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CHANGED_MEANWHILE(409),
    PRECONDITION_FAILED(412),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    PRECONDITION_REQUIRED(428),
    INTERNAL_ERROR(500),
    TEMPORARILY_UNAVAILABLE(503);

    private final int status;

    Failure(int status) {
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

    /// The most general failure with this status, or the nearest one.
    static Failure ofStatus(int status) {
        return Arrays.stream(values())
                .filter(failure -> failure.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL_ERROR);
    }
}
