package id.or.amsi.tanggap.incident.intake;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The `Idempotency-Key` of a report. A receipt is derived from it, so it must be hard to guess: a random UUID (122
/// bits), or at least 22 URL-safe characters.
///
/// @param value never stored, never logged
record SubmissionKey(String value) {
    private static final Pattern HARD_TO_GUESS =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[A-Za-z0-9_-]{22,200}");

    static SubmissionKey of(@Nullable String header) {
        if (header == null || !HARD_TO_GUESS.matcher(header).matches()) {
            throw new RefusedException(new IntakeRefusal.KeyRequired());
        }
        return new SubmissionKey(header);
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
