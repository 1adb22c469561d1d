/// What the service tests share: neighbours played by a local server, events told over Kafka, mails read from the
/// stack.
@NullMarked
package id.or.amsi.tanggap.notification.testing;

import org.jspecify.annotations.NullMarked;
