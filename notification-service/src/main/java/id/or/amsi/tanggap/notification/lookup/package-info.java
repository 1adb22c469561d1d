/// The look-up: what somebody typed goes in, where help is comes out, and nothing of it stays. Start reading at
/// `LookUpHelp`, then `Ranking`.
@NullMarked
package id.or.amsi.tanggap.notification.lookup;

import org.jspecify.annotations.NullMarked;
