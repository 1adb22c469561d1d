/// What no SOP may go below: mandatory clauses, floors of parameters, clocks that bind the outlet,
/// forbidden steps, filled functions. Start reading at `FloorRules`; the numbers are data in `floors/`
/// and `laws/law.yaml`.
@NullMarked
package id.or.amsi.tanggap.sop.floor;

import org.jspecify.annotations.NullMarked;
