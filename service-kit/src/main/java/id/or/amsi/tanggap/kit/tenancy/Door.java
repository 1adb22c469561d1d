package id.or.amsi.tanggap.kit.tenancy;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A way into the database with fewer rights than the service itself: work that goes through a door runs under the
/// database role `<service>_<role>`, for callers who have no token.
///
/// @param role lower-case letters; the service's migrations say what it may do
/// @param subject the one thing that may be seen through it (`app.current_subject()`); null if there is none yet
public record Door(String role, @Nullable UUID subject) {
    private static final Pattern NAME = Pattern.compile("[a-z]{1,30}");

    public Door {
        if (!NAME.matcher(role).matches()) {
            throw new IllegalArgumentException("no name of a role: " + role);
        }
    }
}
