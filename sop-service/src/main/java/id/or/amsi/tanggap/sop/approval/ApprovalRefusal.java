package id.or.amsi.tanggap.sop.approval;

import id.or.amsi.tanggap.kit.problem.Refusal;

/// Why an approval was refused.
sealed interface ApprovalRefusal extends Refusal {
    /// The SOP names others to approve it.
    record NotNamed() implements ApprovalRefusal {
        @Override
        public String slug() {
            return "approver-not-named";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /// One person, one approval: the others have to come from others.
    record ApprovedAlready() implements ApprovalRefusal {
        @Override
        public String slug() {
            return "approved-already";
        }

        @Override
        public int status() {
            return 409;
        }
    }

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
