/// A credential that is reset takes an account's roles of trust away until another handler gives them back. Start
/// reading at `WatchCredentials`.
@NullMarked
package id.or.amsi.tanggap.tenant.trust;

import org.jspecify.annotations.NullMarked;
