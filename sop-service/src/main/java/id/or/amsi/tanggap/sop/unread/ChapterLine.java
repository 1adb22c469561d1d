package id.or.amsi.tanggap.sop.unread;

import java.time.LocalDate;
import java.util.UUID;

/// How many people of a chapter's outlets have not acknowledged the SOPs of a kind that are in force.
///
/// @param outlets with such an SOP
/// @param members of these outlets, without programs
/// @param unacknowledged those of them with something left to acknowledge
/// @param countedOn the oldest of the counts
public record ChapterLine(UUID chapterId, int outlets, int members, int unacknowledged, LocalDate countedOn) {}
