/// Confidential content: sealed under a key per incident, which lies in a key store apart from the incidents
/// (package `keystore`). Start reading at `Sealing`.
@NullMarked
package id.or.amsi.tanggap.incident.confidential;

import org.jspecify.annotations.NullMarked;
