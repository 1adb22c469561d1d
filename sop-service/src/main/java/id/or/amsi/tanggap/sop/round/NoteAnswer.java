package id.or.amsi.tanggap.sop.round;

/// How an outlet answers a note.
public enum NoteAnswer {
    /// The clause reads otherwise now.
    CHANGED,
    /// It stays, for a reason.
    DECLINED
}
