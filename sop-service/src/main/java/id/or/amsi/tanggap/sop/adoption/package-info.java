/// The outlet's own SOP while it is written: adopting, editing, appointing, checking. Start reading at `SopVersion`.
@NullMarked
package id.or.amsi.tanggap.sop.adoption;

import org.jspecify.annotations.NullMarked;
