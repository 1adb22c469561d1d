/// The executable procedure of an SOP as data: steps, clocks, gates, ladder. Start reading at `Procedure`.
///
/// The form is the one of `contracts/procedures`; incident-service reads it with records of its own.
@NullMarked
package id.or.amsi.tanggap.sop.procedure;

import org.jspecify.annotations.NullMarked;
