/// People of the outlet confirm that they know what is published. Start reading at `Knowledge`.
@NullMarked
package id.or.amsi.tanggap.sop.acknowledgement;

import org.jspecify.annotations.NullMarked;
