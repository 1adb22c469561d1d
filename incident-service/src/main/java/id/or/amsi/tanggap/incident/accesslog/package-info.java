/// The access log: who read and wrote what of an incident, as a chain of hashes that nobody can bend unnoticed. Start
/// reading at `AccessLog`; the form of an entry is in `Link`, the day's signed root in `SealDay`.
@NullMarked
package id.or.amsi.tanggap.incident.accesslog;

import org.jspecify.annotations.NullMarked;
