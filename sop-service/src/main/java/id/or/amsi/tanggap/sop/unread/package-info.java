/// How many people have not acknowledged what is in force, by outlet and by chapter: counts and dates, never who.
@NullMarked
package id.or.amsi.tanggap.sop.unread;

import org.jspecify.annotations.NullMarked;
