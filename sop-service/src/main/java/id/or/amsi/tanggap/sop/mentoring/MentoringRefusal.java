package id.or.amsi.tanggap.sop.mentoring;

import id.or.amsi.tanggap.kit.problem.Refusal;

/// Why a mentor was not let in.
sealed interface MentoringRefusal extends Refusal {
    /// Nobody of that id is a mentor of the association today.
    record UnknownMentor() implements MentoringRefusal {
        @Override
        public String slug() {
            return "mentor-unknown";
        }

        @Override
        public int status() {
            return 422;
        }
    }
}
