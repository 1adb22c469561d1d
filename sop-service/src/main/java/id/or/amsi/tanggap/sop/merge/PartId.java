package id.or.amsi.tanggap.sop.merge;

/// A part of an SOP that is merged for itself.
///
/// @param id of the chapter or clause, key of the step; for the rest the member's name
public record PartId(Kind kind, String id) {
    /// What it is.
    public enum Kind {
        /// Title and form of the whole.
        DOCUMENT,
        /// Number and title; its clauses are parts of their own.
        CHAPTER,
        /// With its chapter: a clause that moves keeps its id. Attachments are clauses too.
        CLAUSE,
        STEP,
        /// Something else of the procedure, for example its ladder.
        PROCEDURE
    }

    /// For example `CLAUSE c07.3`.
    public String inWords() {
        return kind + " " + id;
    }

    boolean isOfProcedure() {
        return kind == Kind.STEP || kind == Kind.PROCEDURE;
    }

    static PartId clause(String id) {
        return new PartId(Kind.CLAUSE, id);
    }

    static PartId chapter(String id) {
        return new PartId(Kind.CHAPTER, id);
    }
}
