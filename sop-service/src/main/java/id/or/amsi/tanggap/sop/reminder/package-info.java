/// People are reminded of a review that comes near. Start reading at `RemindOfReviews`.
@NullMarked
package id.or.amsi.tanggap.sop.reminder;

import org.jspecify.annotations.NullMarked;
