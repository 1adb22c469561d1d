/// PostgreSQL from unpacked binaries with durable settings, and the databases and roles of the services.
@NullMarked
package id.or.amsi.tanggap.local.postgres;

import org.jspecify.annotations.NullMarked;
