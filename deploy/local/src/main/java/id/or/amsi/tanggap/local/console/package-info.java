/// The launcher's own small HTTP endpoint: read the mail, and in tests break and mend parts.
@NullMarked
package id.or.amsi.tanggap.local.console;

import org.jspecify.annotations.NullMarked;
