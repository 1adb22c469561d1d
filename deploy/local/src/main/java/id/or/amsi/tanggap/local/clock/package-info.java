/// Moves the services' time forward in tests. It lives in the launcher alone: a service as it is shipped holds nothing
/// that could move its clock.
@NullMarked
package id.or.amsi.tanggap.local.clock;

import org.jspecify.annotations.NullMarked;
