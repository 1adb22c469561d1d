/// The local stack: PostgreSQL, Kafka, Keycloak, a mail server, the services and the gateway as one command. Start
/// reading at [id.or.amsi.tanggap.local.LocalStack].
@NullMarked
package id.or.amsi.tanggap.local;

import org.jspecify.annotations.NullMarked;
