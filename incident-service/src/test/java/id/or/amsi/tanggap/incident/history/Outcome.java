package id.or.amsi.tanggap.incident.history;

/// How the service answers an attempt.
enum Outcome {
    DONE,
    /// Not done, for a reason that the caller may know.
    REFUSED,
    /// As if it were not there.
    HIDDEN,
    /// Not for this role, or not a member.
    FORBIDDEN;

    static Outcome of(int status) {
        return switch (status) {
            case 200, 201 -> DONE;
            case 409, 422 -> REFUSED;
            case 404 -> HIDDEN;
            case 403 -> FORBIDDEN;
            default -> throw new AssertionError("unexpected status " + status);
        };
    }
}
