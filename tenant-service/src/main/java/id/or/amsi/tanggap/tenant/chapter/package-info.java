/// Chapters (AMSI wilayah) as data. Start reading at `Chapter`.
@NullMarked
package id.or.amsi.tanggap.tenant.chapter;

import org.jspecify.annotations.NullMarked;
