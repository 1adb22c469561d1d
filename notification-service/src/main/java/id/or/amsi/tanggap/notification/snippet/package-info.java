/// The help card that other sites embed. It is files alone (`META-INF/resources/help`); here stands what browsers are
/// told with them.
@NullMarked
package id.or.amsi.tanggap.notification.snippet;

import org.jspecify.annotations.NullMarked;
