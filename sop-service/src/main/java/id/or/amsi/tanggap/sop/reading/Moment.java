package id.or.amsi.tanggap.sop.reading;

import java.util.List;

/// A step as somebody reads it who knows none of its words.
///
/// @param who acts
/// @param when until when, one line for each clock
/// @param again when it is done again; empty if it is not
/// @param onlyIf for which reports it is; empty if for all
public record Moment(String title, String who, List<String> when, String again, String onlyIf) {
    public Moment {
        when = List.copyOf(when);
    }
}
