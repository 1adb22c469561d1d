package id.or.amsi.tanggap.sop.round;

import java.util.List;

/// A round with what was noted in it, by clause.
public record RoundLine(Round round, List<Note> notes) {
    public RoundLine {
        notes = List.copyOf(notes);
    }
}
