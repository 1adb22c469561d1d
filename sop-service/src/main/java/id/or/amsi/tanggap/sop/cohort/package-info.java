/// How far the outlets of a mentoring programme have come: times and numbers for the association, never a
/// text. Start reading at `CohortReport`.
@NullMarked
package id.or.amsi.tanggap.sop.cohort;

import org.jspecify.annotations.NullMarked;
