/// The stories of the users, and the two halves in which all of them run.
@NullMarked
package id.or.amsi.tanggap;

import org.jspecify.annotations.NullMarked;
