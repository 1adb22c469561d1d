/// A sealed SOP, checked from a file alone. Start reading at `SealCheck`.
@NullMarked
package id.or.amsi.tanggap.local.sop;

import org.jspecify.annotations.NullMarked;
