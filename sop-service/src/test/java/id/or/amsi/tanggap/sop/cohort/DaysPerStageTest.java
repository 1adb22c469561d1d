package id.or.amsi.tanggap.sop.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/// With the days of 2024: kick-off on 2 August, closing on 11 September.
class DaysPerStageTest {
    private static final Instant NOW = day("2024-09-11");

    @Test
    void eachStageCountsUntilTheNextOneBegan() {
        StageTimes times = new StageTimes(
                "PUBLISHED",
                day("2024-08-02"),
                day("2024-08-09"),
                day("2024-08-30"),
                day("2024-09-03"),
                day("2024-09-04"));

        assertThat(times.stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(DaysPerStage.of(times, NOW)).isEqualTo(new DaysPerStage(7L, 21L, 4L, 1L));
    }

    @Test
    void theStageAtHandCountsUntilNow() {
        StageTimes times = new StageTimes("DRAFT", day("2024-08-02"), day("2024-08-09"), null, null, null);

        assertThat(times.stage()).isEqualTo(Stage.IN_MENTORING);
        assertThat(DaysPerStage.of(times, NOW)).isEqualTo(new DaysPerStage(7L, 33L, null, null));
    }

    @Test
    void whatWasSentBackIsInMentoringAgain() {
        StageTimes times = new StageTimes("DRAFT", day("2024-08-02"), day("2024-08-09"), day("2024-08-30"), null, null);

        assertThat(times.stage()).isEqualTo(Stage.IN_MENTORING);
        assertThat(DaysPerStage.of(times, NOW)).isEqualTo(new DaysPerStage(7L, 33L, null, null));
    }

    @Test
    void anSopWithoutRoundsGoesFromWritingToReview() {
        StageTimes times = new StageTimes("SUBMITTED", day("2024-08-02"), null, day("2024-09-01"), null, null);

        assertThat(times.stage()).isEqualTo(Stage.IN_REVIEW);
        assertThat(DaysPerStage.of(times, NOW)).isEqualTo(new DaysPerStage(30L, null, 10L, null));
    }

    @Test
    void whoHasNoDraftHasNotStarted() {
        StageTimes times = new StageTimes(null, null, null, null, null, null);

        assertThat(times.stage()).isEqualTo(Stage.NOT_STARTED);
        assertThat(DaysPerStage.of(times, NOW)).isEqualTo(new DaysPerStage(null, null, null, null));
    }

    private static Instant day(String date) {
        return Instant.parse(date + "T02:00:00Z");
    }
}
