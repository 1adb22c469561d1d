package id.or.amsi.tanggap.sop.cohort;

/// A clause that several outlets edited.
///
/// @param outlets how many, at least two
/// @param edits by all of them together
public record ChangedClause(String clauseId, int outlets, int edits) {}
