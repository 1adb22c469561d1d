package id.or.amsi.tanggap.sop.cohort;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How many whole days each stage took, or has taken until now; absent for stages that were not reached or
/// left out. What was sent back counts as mentoring until it is submitted again.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DaysPerStage(
        @Nullable Long writing,
        @Nullable Long inMentoring,
        @Nullable Long inReview,
        @Nullable Long approved) {

    /// @param times of the version on which the outlet works
    static DaysPerStage of(StageTimes times, Instant now) {
        return new DaysPerStage(
                days(times.startedAt(), first(now, times.firstRoundAt(), times.submittedAt())),
                days(times.firstRoundAt(), first(now, times.submittedAt())),
                days(times.submittedAt(), first(now, times.approvedAt())),
                days(times.approvedAt(), first(now, times.publishedAt())));
    }

    private static @Nullable Long days(@Nullable Instant from, Instant until) {
        return from == null ? null : Math.max(0, Duration.between(from, until).toDays());
    }

    private static Instant first(Instant now, @Nullable Instant... moments) {
        return Stream.of(moments).filter(moment -> moment != null).findFirst().orElse(now);
    }
}
