/// Checks the access log without asking the service: an export of it, and what witnesses were told. Nothing here is
/// shared with the service, on purpose. Start reading at `LogCheck`.
@NullMarked
package id.or.amsi.tanggap.local.accesslog;

import org.jspecify.annotations.NullMarked;
