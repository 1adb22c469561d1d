/// What an operator does with the key store: backups of its own, kept for days only, and rotation of an
/// outlet's key.
@NullMarked
package id.or.amsi.tanggap.local.keys;

import org.jspecify.annotations.NullMarked;
