/// A mentor of the association reads an outlet's drafts as long as the outlet lets them. Start reading at
/// `VisitOutlet`.
@NullMarked
package id.or.amsi.tanggap.sop.mentoring;

import org.jspecify.annotations.NullMarked;
