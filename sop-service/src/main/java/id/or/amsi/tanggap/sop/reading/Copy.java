package id.or.amsi.tanggap.sop.reading;

/// A sealed version as it is read somewhere else than on its page.
///
/// @param marks by which it is known there
/// @param guide how to report, which is not sealed
public record Copy(Sheet sheet, Marks marks, Guide guide, Language language) {}
