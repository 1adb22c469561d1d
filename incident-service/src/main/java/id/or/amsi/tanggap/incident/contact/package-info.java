/// How whoever reported may be told that there is something new, and only as they chose. Start reading at
/// `FindSafeContact`.
@NullMarked
package id.or.amsi.tanggap.incident.contact;

import org.jspecify.annotations.NullMarked;
