/// The association and its outlets as tests of this service meet them: over HTTP, on the real stack.
@NullMarked
package id.or.amsi.tanggap.tenant.testing;

import org.jspecify.annotations.NullMarked;
