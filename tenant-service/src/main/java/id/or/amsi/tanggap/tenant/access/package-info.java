/// What the other services ask when their own copies are too old. Start reading at `AccessResource`.
@NullMarked
package id.or.amsi.tanggap.tenant.access;

import org.jspecify.annotations.NullMarked;
