package id.or.amsi.tanggap.incident.page;

/// Something typed that cannot be taken.
///
/// @param field the `id` of the field, so that a link leads there
/// @param text what to do about it
record Fault(String field, String text) {}
