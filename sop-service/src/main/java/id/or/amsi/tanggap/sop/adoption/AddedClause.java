package id.or.amsi.tanggap.sop.adoption;

/// A clause that was added, and where the draft stands after it.
///
/// @param clauseId it keeps this wherever it is moved
public record AddedClause(String clauseId, SopStanding sop) {}
