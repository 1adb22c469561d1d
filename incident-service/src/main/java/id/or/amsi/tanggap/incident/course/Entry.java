package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.confidential.Secret;
import id.or.amsi.tanggap.incident.deadline.Fact;
import org.jspecify.annotations.Nullable;

/// A fact that a verb has just added, with what was said of it.
///
/// @param agreement only with a closing
record Entry(
        Fact fact, @Nullable Agreement agreement, @Nullable Secret note) {}
