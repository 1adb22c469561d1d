/// What was told of an incident goes when the incident goes. Start reading at `ErasedIncidents`.
@NullMarked
package id.or.amsi.tanggap.notification.erasure;

import org.jspecify.annotations.NullMarked;
