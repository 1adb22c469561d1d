/// How an incident ends for good: its key is destroyed, its rows go, a signed tombstone stays, and the other services
/// are
/// told. Start reading at `EraseIncident`; who decides it is in `withdrawal` and, when its time is over, in
/// `SweepErasures`.
@NullMarked
package id.or.amsi.tanggap.incident.erasure;

import org.jspecify.annotations.NullMarked;
