package id.or.amsi.tanggap.kit.problem;

import java.util.Map;

/// A request that is understood and refused, with the reason. Features list theirs in a sealed interface of records.
///
/// Title and detail come from the bundles `problems_id` and `problems_en` under `<slug>.title` and `<slug>.detail`;
/// `{name}` in them is filled from [#details].
public interface Refusal {
    /// The last part of the problem's type, in kebab case, for example `name-taken`.
    String slug();

    /// The HTTP status, 4xx or 5xx.
    int status();

    /// Values for the detail's places, also sent as members of the problem. Never confidential text.
    default Map<String, Object> details() {
        return Map.of();
    }

    /// Seconds after which the same request may be taken, told as `Retry-After`; 0 if waiting changes nothing.
    default long secondsToWait() {
        return 0;
    }
}
