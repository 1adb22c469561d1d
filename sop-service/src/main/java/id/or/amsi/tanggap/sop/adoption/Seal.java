package id.or.amsi.tanggap.sop.adoption;

import java.time.LocalDate;

/// What makes a version final.
///
/// @param text the whole sealed document as canonical JSON
/// @param contentHash SHA-256 of the text
/// @param procedureHash SHA-256 of the procedure in it, canonical
/// @param effectiveFrom the day in the outlet's zone from which incidents follow it
/// @param nextReviewAt when it is to be looked at again; it stays in force
public record Seal(
        String text, String contentHash, String procedureHash, LocalDate effectiveFrom, LocalDate nextReviewAt) {}
