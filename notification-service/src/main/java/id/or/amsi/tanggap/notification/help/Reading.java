package id.or.amsi.tanggap.notification.help;

import java.util.List;

/// What a message was understood as: its level, at most two topics (the likelier first; none for `NONE`), and, when
/// asked for, the words that weighed most.
public record Reading(Level level, List<Topic> topics, List<Reason> reasons) {
    public Reading {
        topics = List.copyOf(topics);
        reasons = List.copyOf(reasons);
    }
}
