package id.or.amsi.tanggap.tenant.coaching;

import id.or.amsi.tanggap.kit.problem.Refusal;

/// Why something about a session was refused.
sealed interface SessionRefusal extends Refusal {
    @Override
    default int status() {
        return 422;
    }

    /// It would end before it starts.
    record TimesReversed() implements SessionRefusal {
        @Override
        public String slug() {
            return "session-times-reversed";
        }
    }

    /// The outlet has no seat in this programme, or the session is another outlet's alone.
    record NotInvited() implements SessionRefusal {
        @Override
        public String slug() {
            return "not-invited-to-session";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /// The session does not take place.
    record CalledOff() implements SessionRefusal {
        @Override
        public String slug() {
            return "session-called-off";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /// It began, or somebody came: it is not called off any more.
    record Begun() implements SessionRefusal {
        @Override
        public String slug() {
            return "session-begun";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /// Nobody came to a session that has not begun.
    record NotBegun() implements SessionRefusal {
        @Override
        public String slug() {
            return "session-not-begun";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
