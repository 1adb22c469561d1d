package id.or.amsi.tanggap.sop.cohort;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When an outlet's SOP reached which stage; null for those not reached.
///
/// @param state of the version, null without one
/// @param submittedAt the last time; null again once it was sent back or edited
record StageTimes(
        @Nullable String state,
        @Nullable Instant startedAt,
        @Nullable Instant firstRoundAt,
        @Nullable Instant submittedAt,
        @Nullable Instant approvedAt,
        @Nullable Instant publishedAt) {
    StageTimes {
        submittedAt = "DRAFT".equals(state) ? null : submittedAt;
    }

    Stage stage() {
        if (state == null) {
            return Stage.NOT_STARTED;
        }
        return switch (state) {
            case "SUBMITTED" -> Stage.IN_REVIEW;
            case "APPROVED" -> Stage.APPROVED;
            case "PUBLISHED" -> Stage.PUBLISHED;
            default -> firstRoundAt == null ? Stage.WRITING : Stage.IN_MENTORING;
        };
    }
}
