package id.or.amsi.tanggap.incident.deadline;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jboss.logging.Logger;

/// When the service starts with another calendar than before, has every alarm to come looked at again within
/// an hour. The sweep recomputes its incident, so that provisional due times become sure ones.
@ApplicationScoped
class FollowCalendar {
    private static final Logger LOG = Logger.getLogger(FollowCalendar.class);

    private final DueAlarms alarms;
    private final WorkCalendar calendar;
    private final Clock clock;

    FollowCalendar(DueAlarms alarms, WorkCalendar calendar, Clock clock) {
        this.alarms = alarms;
        this.calendar = calendar;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        int waiting = follow();
        if (waiting > 0) {
            LOG.infof("the calendar is another one: %d alarms are looked at again", waiting);
        }
    }

    /// @return how many alarms are looked at again
    int follow() {
        return alarms.lookAgain(calendar.fingerprint(), clock.instant());
    }
}
