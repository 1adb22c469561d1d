/// Requests that may be repeated without being carried out twice. Start reading at `Idempotent`.
@NullMarked
package id.or.amsi.tanggap.kit.idempotency;

import org.jspecify.annotations.NullMarked;
