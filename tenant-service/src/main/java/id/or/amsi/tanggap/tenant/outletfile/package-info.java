/// Many outlets at once, from a CSV file. Start reading at `ImportOutlets`.
@NullMarked
package id.or.amsi.tanggap.tenant.outletfile;

import org.jspecify.annotations.NullMarked;
