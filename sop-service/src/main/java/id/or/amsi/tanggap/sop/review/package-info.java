/// When SOPs are to be looked at again, and which review is late: for the outlet and for the association.
@NullMarked
package id.or.amsi.tanggap.sop.review;

import org.jspecify.annotations.NullMarked;
