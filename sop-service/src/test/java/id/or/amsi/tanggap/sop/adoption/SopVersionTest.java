package id.or.amsi.tanggap.sop.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SopVersionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final UUID SOMEBODY = UUID.randomUUID();

    @Example
    void nextVersionStartsAsThePublishedOneEnds() {
        SopVersion first = draft();
        first.edit("{\"a\":1}", "[{}]");
        publish(first);

        SopVersion second = first.next(SOMEBODY, NOW);

        assertThat(second.id()).isEqualTo(new VersionId(first.id().sopId(), 2));
        assertThat(second.state()).isEqualTo(SopState.DRAFT);
        assertThat(second.revision()).isZero();
        assertThat(second.document()).isEqualTo("{\"a\":1}");
        assertThat(second.appointments()).isEqualTo("[{}]");
    }

    @Example
    void writingWhatIsThereIsNoEdit() {
        SopVersion draft = draft();

        boolean differs = draft.differsFrom(draft.document(), draft.appointments());

        assertThat(differs).isFalse();
        assertThat(draft.differsFrom("{}", "[{}]")).isTrue();
    }

    @Property(tries = 500)
    void everyHistoryGoesAsTheModelSays(@ForAll("histories") List<Deed> history) {
        SopVersion version = draft();
        SopModel model = new SopModel();

        for (Deed deed : history) {
            boolean done = attempt(version, deed);

            assertThat(done).as(deed + " in " + model).isEqualTo(model.does(deed));
            assertThat(version.state()).isEqualTo(model.state());
            assertThat(version.revision()).isEqualTo(model.revision());
        }
    }

    @Provide
    Arbitrary<List<Deed>> histories() {
        return Arbitraries.of(Deed.class).list().ofMaxSize(25);
    }

    private static boolean attempt(SopVersion version, Deed deed) {
        try {
            switch (deed) {
                case EDIT -> version.edit("{\"revision\":" + (version.revision() + 1) + "}", "[]");
                case SUBMIT -> version.submit(SOMEBODY, NOW);
                case SEND_BACK -> version.sendBack(SOMEBODY, NOW, "once more");
                case APPROVE -> version.approve();
                case PUBLISH -> version.publish(seal(), SOMEBODY, NOW);
            }
            return true;
        } catch (RefusedException e) {
            assertThat(e.refusal()).isInstanceOf(SopRefusal.IllegalMove.class);
            return false;
        }
    }

    private static SopVersion draft() {
        return new SopVersion(UUID.randomUUID(), new Origin("KBGO", "kbgo", 1, "{}"), SOMEBODY, NOW);
    }

    private static void publish(SopVersion version) {
        version.submit(SOMEBODY, NOW);
        version.approve();
        version.publish(seal(), SOMEBODY, NOW);
    }

    private static Seal seal() {
        LocalDate day = LocalDate.of(2026, 12, 1);
        return new Seal("{}", "0".repeat(64), "1".repeat(64), day, day.plusMonths(12));
    }

    enum Deed {
        EDIT,
        SUBMIT,
        SEND_BACK,
        APPROVE,
        PUBLISH
    }

    /// The life of a version in words: how many edits, what was decided since the last one.
    private static final class SopModel {
        private int edits;
        private boolean submitted;
        private boolean approved;
        private boolean published;

        boolean does(Deed deed) {
            if (!canDo(deed)) {
                return false;
            }
            switch (deed) {
                case EDIT -> {
                    edits++;
                    submitted = false;
                    approved = false;
                }
                case SUBMIT -> submitted = true;
                case SEND_BACK -> submitted = false;
                case APPROVE -> approved = true;
                case PUBLISH -> published = true;
            }
            return true;
        }

        private boolean canDo(Deed deed) {
            return !published
                    && switch (deed) {
                        case EDIT -> true;
                        case SUBMIT -> !submitted;
                        case SEND_BACK, APPROVE -> submitted && !approved;
                        case PUBLISH -> approved;
                    };
        }

        SopState state() {
            if (published) {
                return SopState.PUBLISHED;
            }
            if (approved) {
                return SopState.APPROVED;
            }
            return submitted ? SopState.SUBMITTED : SopState.DRAFT;
        }

        int revision() {
            return edits;
        }

        @Override
        public String toString() {
            return state() + " after " + edits + " edits";
        }
    }
}
