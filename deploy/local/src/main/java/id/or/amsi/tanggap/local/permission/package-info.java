/// Flips single rows of `permissions.yaml` while services run, so that a test can see that each row is noticed. It
/// lives
/// in the launcher alone: a service as it is shipped holds nothing that could change its rows.
@NullMarked
package id.or.amsi.tanggap.local.permission;

import org.jspecify.annotations.NullMarked;
