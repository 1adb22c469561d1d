package id.or.amsi.tanggap.sop.round;

import id.or.amsi.tanggap.kit.problem.Refusal;
import java.util.List;
import java.util.Map;

/// Why something about a round was refused.
sealed interface RoundRefusal extends Refusal {
    @Override
    default int status() {
        return 409;
    }

    /// What is submitted or approved is given to no mentor.
    record NotADraft() implements RoundRefusal {
        @Override
        public String slug() {
            return "round-needs-a-draft";
        }
    }

    /// The outlet has given no such leave, or it is over.
    record NotGranted() implements RoundRefusal {
        @Override
        public String slug() {
            return "mentoring-not-granted";
        }
    }

    /// The mentor has the draft already.
    record RoundOpen(int round) implements RoundRefusal {
        @Override
        public String slug() {
            return "round-open";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("round", round);
        }
    }

    /// The mentor does not have the draft.
    record NoOpenRound() implements RoundRefusal {
        @Override
        public String slug() {
            return "no-open-round";
        }
    }

    record NotesUnanswered(int count) implements RoundRefusal {
        @Override
        public String slug() {
            return "notes-unanswered";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("count", count);
        }
    }

    /// The draft that the mentor was given has no such clause.
    record NoSuchClause(String clauseId) implements RoundRefusal {
        @Override
        public String slug() {
            return "clause-not-in-round";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("clauseId", clauseId);
        }
    }

    /// The last round left no note on the clause, or is not back yet.
    record NoNote(String clauseId) implements RoundRefusal {
        @Override
        public String slug() {
            return "no-note-on-clause";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("clauseId", clauseId);
        }
    }

    /// Answered as changed, and it reads as before.
    record ClauseUnchanged(String clauseId) implements RoundRefusal {
        @Override
        public String slug() {
            return "clause-unchanged";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("clauseId", clauseId);
        }
    }

    record ReasonMissing() implements RoundRefusal {
        @Override
        public String slug() {
            return "answer-reason-missing";
        }

        @Override
        public int status() {
            return 422;
        }
    }

    /// No note on the clause blocks that is this mentor's to lift.
    record NothingBlocks(String clauseId) implements RoundRefusal {
        @Override
        public String slug() {
            return "nothing-blocks";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("clauseId", clauseId);
        }
    }

    /// @param clauses with a note that blocks the submission
    record NotesBlock(List<String> clauses) implements RoundRefusal {
        public NotesBlock {
            clauses = List.copyOf(clauses);
        }

        @Override
        public String slug() {
            return "notes-block";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("clauses", clauses);
        }
    }
}
