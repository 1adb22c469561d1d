package id.or.amsi.tanggap.incident.page;

/// One of several answers.
///
/// @param hint a second line; may be empty
/// @param chosen true if it was ticked, or is what most people mean
record Choice(String value, String label, String hint, boolean chosen) {}
