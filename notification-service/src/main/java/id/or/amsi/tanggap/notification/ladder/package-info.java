/// Notices of incidents: who excluded hears nothing, who acknowledges stops the ladder. Start reading at `OnIncident`.
@NullMarked
package id.or.amsi.tanggap.notification.ladder;

import org.jspecify.annotations.NullMarked;
