/// An SOP as text and parameters around its procedure, and the templates that ship. Start reading at
/// `Document`.
@NullMarked
package id.or.amsi.tanggap.sop.document;

import org.jspecify.annotations.NullMarked;
