/// What an outlet shows of its SOP to anybody: a page made from the sealed version, and one that tells whether a copy
/// is
/// genuine. Start reading at `Reading`.
@NullMarked
package id.or.amsi.tanggap.sop.reading;

import org.jspecify.annotations.NullMarked;
