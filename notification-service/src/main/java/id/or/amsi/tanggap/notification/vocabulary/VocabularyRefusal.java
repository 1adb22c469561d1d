package id.or.amsi.tanggap.notification.vocabulary;

import id.or.amsi.tanggap.kit.problem.Refusal;
import java.util.List;
import java.util.Map;

/// Why a change of the vocabulary was refused.
sealed interface VocabularyRefusal extends Refusal {
    @Override
    default int status() {
        return 409;
    }

    /// Whoever proposes does not confirm.
    record SamePerson() implements VocabularyRefusal {
        @Override
        public String slug() {
            return "same-person";
        }
    }

    /// Confirmed or rejected already.
    record Decided() implements VocabularyRefusal {
        @Override
        public String slug() {
            return "proposal-decided";
        }
    }

    /// It was written against another version than the one in force.
    record Overtaken(long version) implements VocabularyRefusal {
        @Override
        public String slug() {
            return "vocabulary-proposal-overtaken";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("version", version);
        }
    }

    /// So many wait that nobody could look through more.
    record TooManyOpen(int most) implements VocabularyRefusal {
        @Override
        public String slug() {
            return "vocabulary-proposals-full";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /// Another version of the program wrote it; it can be rejected, and nothing else.
    record UnreadableProposal() implements VocabularyRefusal {
        @Override
        public String slug() {
            return "vocabulary-proposal-unreadable";
        }
    }

    /// What was before lost more messages about danger, against what is shipped, than what is in force.
    record HarmfulRollback(long version, int crisesLost, int crisesLostNow) implements VocabularyRefusal {
        @Override
        public String slug() {
            return "vocabulary-rollback-does-harm";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("version", version, "crisesLost", crisesLost, "crisesLostNow", crisesLostNow);
        }
    }

    /// It neither adds nor removes anything.
    record NothingChanges() implements VocabularyRefusal {
        @Override
        public String slug() {
            return "vocabulary-nothing-changes";
        }

        @Override
        public int status() {
            return 422;
        }
    }

    /// All or nothing.
    ///
    /// @param entries in the caller's language
    record BadEntries(List<BadEntry.Said> entries) implements VocabularyRefusal {
        public BadEntries {
            entries = List.copyOf(entries);
        }

        @Override
        public String slug() {
            return "vocabulary-has-bad-entries";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> details() {
            var first = entries.getFirst();
            return Map.of(
                    "count", entries.size(), "entry", first.text(), "problem", first.problem(), "badEntries", entries);
        }
    }

    /// On the labelled messages it loses a crisis or its topic, or more pleas or topics or raises more alarms
    /// than it may, by itself or with all that was published before.
    record Harmful(Effect effect) implements VocabularyRefusal {
        @Override
        public String slug() {
            return "vocabulary-does-harm";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "harms", effect.harms(),
                    "sinceShipped", effect.sinceShipped(),
                    "crisesLost", effect.losses().crises(),
                    "pleasLost", effect.losses().pleas(),
                    "crisisTopicsLost", effect.losses().crisisTopics(),
                    "pleaTopicsLost", effect.losses().pleaTopics(),
                    "newAlarms", effect.losses().alarms(),
                    "most", Effect.MOST,
                    "mostSinceShipped", Effect.MOST_SINCE_SHIPPED);
        }
    }

    /// So many trials are under way that one more would keep others from the database.
    record TrialsUnderWay() implements VocabularyRefusal {
        private static final int SOON = 5;

        @Override
        public String slug() {
            return "vocabulary-trials-under-way";
        }

        @Override
        public int status() {
            return 429;
        }

        @Override
        public long secondsToWait() {
            return SOON;
        }
    }

    /// Somebody has published or taken back since: what is in force is another version than was said.
    ///
    /// @param version that is in force
    record OtherVersion(long version) implements VocabularyRefusal {
        @Override
        public String slug() {
            return "vocabulary-is-another-version";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("version", version);
        }
    }

    /// What comes with the program is in force already, and nothing was before it.
    record NothingBefore() implements VocabularyRefusal {
        @Override
        public String slug() {
            return "vocabulary-nothing-before";
        }
    }

    /// A version that this process cannot read: it was written by another version of the program.
    record Unreadable(long version) implements VocabularyRefusal {
        @Override
        public String slug() {
            return "vocabulary-unreadable";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("version", version);
        }
    }
}
