/// What no SOP may go below: mandatory clauses, floors of parameters, clocks that bind the outlet,
/// forbidden steps, filled functions. Start reading at `FloorRules`; the numbers are data in `floors/`
/// and `laws/`, whose rows have a wording for each time: `LawsInForce`.
@NullMarked
package id.or.amsi.tanggap.sop.floor;

import org.jspecify.annotations.NullMarked;
