package id.or.amsi.tanggap.sop.approval;

import id.or.amsi.tanggap.kit.problem.Refusal;

/// Why an approval was refused.
sealed interface ApprovalRefusal extends Refusal {
    /// The version holds an edit of the one who would approve it; another director has to.
    record ApproverHasEdited() implements ApprovalRefusal {
        @Override
        public String slug() {
            return "approver-has-edited";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
