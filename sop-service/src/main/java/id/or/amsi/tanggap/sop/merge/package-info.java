/// A newer template and an outlet's own words become one document, clause by clause: pure functions of three documents
/// and of what was decided. Start reading at `Merge`.
@NullMarked
package id.or.amsi.tanggap.sop.merge;

import org.jspecify.annotations.NullMarked;
