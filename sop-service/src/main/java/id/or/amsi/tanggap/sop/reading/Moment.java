package id.or.amsi.tanggap.sop.reading;

import java.util.List;

/// A step as somebody reads it who knows none of its words.
///
/// @param who acts
/// @param times until when, one for each clock
/// @param again when it is done again; empty if it is not
/// @param onlyIf for which reports it is; empty if for all
public record Moment(String title, String who, List<Time> times, String again, String onlyIf) {
    public Moment {
        times = List.copyOf(times);
    }

    /// @param text in one sentence
    /// @param bound how it stands to the law that it names, in one sentence; empty if it names none
    public record Time(String text, String bound) {}
}
