/// Outbox, relay, poll loop and inbox between PostgreSQL and Kafka. Start reading at `Outbox` and `EventHandler`.
@NullMarked
package id.or.amsi.tanggap.kit.events;

import org.jspecify.annotations.NullMarked;
