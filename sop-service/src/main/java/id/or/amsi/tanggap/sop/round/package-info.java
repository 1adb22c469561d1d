/// Rounds of a draft between an outlet and its mentor: the mentor notes what is missing, clause by clause,
/// the outlet answers each note, and the next round shows only what changed. Start reading at `OpenRound`
/// and `MentorDraft`.
@NullMarked
package id.or.amsi.tanggap.sop.round;

import org.jspecify.annotations.NullMarked;
