/// Random histories of three outlets, and a plain model of who may see what.
@NullMarked
package id.or.amsi.tanggap.incident.history;

import org.jspecify.annotations.NullMarked;
