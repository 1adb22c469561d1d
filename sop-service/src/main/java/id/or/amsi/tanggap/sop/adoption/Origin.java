package id.or.amsi.tanggap.sop.adoption;

/// What a version starts as.
///
/// @param document canonical JSON
public record Origin(String kind, String templateKey, int templateVersion, String document) {}
