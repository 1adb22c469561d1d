/// Outlets of the association, their states and their import. Start reading at `Outlet` and `RegisterOutlet`.
@NullMarked
package id.or.amsi.tanggap.tenant.outlet;

import org.jspecify.annotations.NullMarked;
