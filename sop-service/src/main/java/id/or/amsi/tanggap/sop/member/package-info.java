/// Who belongs to the outlet and with which roles, from this service's own copy.
@NullMarked
package id.or.amsi.tanggap.sop.member;

import org.jspecify.annotations.NullMarked;
