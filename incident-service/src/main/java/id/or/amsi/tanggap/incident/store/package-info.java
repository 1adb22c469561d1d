/// What every store of this service runs its SQL with. Start reading at `Statements`.
@NullMarked
package id.or.amsi.tanggap.incident.store;

import org.jspecify.annotations.NullMarked;
