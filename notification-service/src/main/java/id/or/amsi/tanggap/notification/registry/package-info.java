/// How services and their contacts are kept: proposed by one person of the association, confirmed by another,
/// checked at least every 90 days. Start reading at `KeepRegistry`.
@NullMarked
package id.or.amsi.tanggap.notification.registry;

import org.jspecify.annotations.NullMarked;
