/// What every part of the stack has in common: start when its needs are ready, stop, and say what went wrong.
@NullMarked
package id.or.amsi.tanggap.local.part;

import org.jspecify.annotations.NullMarked;
