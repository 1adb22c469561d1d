/// A Kafka broker with users and access rights, and the topics and rights of the services.
@NullMarked
package id.or.amsi.tanggap.local.kafka;

import org.jspecify.annotations.NullMarked;
