package id.or.amsi.tanggap.sop.reminder;

import java.util.UUID;

/// A version of an outlet's SOP of whose review nobody was reminded yet.
///
/// @param daysBefore 60, 30 or 7: the review is that near, or nearer
record DueReminder(UUID tenant, UUID sop, int version, int daysBefore) {}
