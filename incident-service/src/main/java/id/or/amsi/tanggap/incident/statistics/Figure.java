package id.or.amsi.tanggap.incident.statistics;

import id.or.amsi.tanggap.incident.report.Kind;
import java.util.List;

/// The fixed list of what is published for each closed quarter; there is no other and nobody can ask for one.
enum Figure {
    KIND_KBGO,
    KIND_HOAX,
    KIND_HATE_SPEECH,
    KIND_CHILD_SAFETY,
    GROUP_INTIMATE_CONTENT,
    GROUP_OFFLINE,
    GROUP_PRIVACY,
    GROUP_DECEPTION,
    GROUP_ATTACK,
    ON_TIME_LAW,
    ON_TIME_SOP;

    /// Those with a figure of their own; the outlet's own false news is counted among the hoaxes.
    static final List<Kind> KINDS = List.of(Kind.KBGO, Kind.HOAX, Kind.HATE_SPEECH, Kind.CHILD_SAFETY);

    /// @param kind one of [#KINDS]
    static Figure of(Kind kind) {
        return valueOf("KIND_" + kind);
    }

    static Figure of(CodeGroup group) {
        return valueOf("GROUP_" + group);
    }

    static Figure of(DueBasis basis) {
        return valueOf("ON_TIME_" + basis);
    }
}
