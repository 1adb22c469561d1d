package id.or.amsi.tanggap.incident.course;

import id.or.amsi.tanggap.incident.access.GrantReason;
import id.or.amsi.tanggap.incident.access.Grants;
import id.or.amsi.tanggap.kit.events.EventHandler;
import id.or.amsi.tanggap.kit.events.ReceivedEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Hands over at once what was theirs when somebody leaves an outlet or loses the role that they acted by, and gives
/// what nobody has to whoever comes. Whoever left and came again has left: it looks at each state between.
///
/// Each incident is handed over in a transaction of its own. Doing it again changes nothing, so an event that comes
/// twice, or half of it, does no harm; and an incident that fails keeps no other one waiting. It is noted, in the
/// transaction of the event, and tried again until nothing is left.
@ApplicationScoped
class HandOver implements EventHandler {
    private static final Logger LOG = Logger.getLogger(HandOver.class);

    private final Departures departures;
    private final Incidents incidents;
    private final Alarms alarms;
    private final Replan replan;
    private final People people;
    private final Grants grants;
    private final UnfinishedHandOvers unfinished;
    private final Clock clock;
    private final String topic;

    HandOver(
            Departures departures,
            Incidents incidents,
            Alarms alarms,
            Replan replan,
            People people,
            Grants grants,
            UnfinishedHandOvers unfinished,
            Clock clock,
            @ConfigProperty(name = "tanggap.membership.member-topic") String topic) {
        this.departures = departures;
        this.incidents = incidents;
        this.alarms = alarms;
        this.replan = replan;
        this.people = people;
        this.grants = grants;
        this.unfinished = unfinished;
        this.clock = clock;
        this.topic = topic;
    }

    @Override
    public Set<String> topics() {
        return Set.of(topic);
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (!finish()) {
            unfinished.add(clock.instant());
        }
    }

    @Override
    public boolean takesSeveralTogether() {
        return false;
    }

    /// Hands over whatever of the outlet is left.
    ///
    /// @return false if something could not be handed over now
    boolean finish() {
        List<UUID> left = QuarkusTransaction.requiringNew().call(departures::incidents);
        long done = left.stream().filter(this::isHandedOver).count();
        QuarkusTransaction.requiringNew().run(() -> alarms.wake(clock.instant()));
        return done == left.size();
    }

    // whatever is wrong with one incident must not stop the handing over of the others
    @SuppressWarnings("CatchingUnchecked")
    private boolean isHandedOver(UUID incident) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            incidents.findLocked(incident).ifPresentOrElse(this::handOver, () -> endGrants(incident)));
            return true;
        } catch (RuntimeException failure) {
            LOG.errorf(
                    "incident %s was not handed over, it will be tried again: %s",
                    incident, failure.getClass().getName());
            return false;
        }
    }

    /// Also of an incident that nobody may open now: a grant must not come back to life with its holder.
    private void endGrants(UUID incident) {
        departures.granted(incident).forEach(person -> grants.end(incident, person));
    }

    private void handOver(Incident incident) {
        endGrants(incident.id());
        if (incident.state() == IncidentState.CLOSED) {
            return;
        }
        replan.follow(incident);
        if (!departures.isAttended(incident.id())) {
            people.line(incident).keeper().ifPresent(person -> grants.grant(incident.id(), person, GrantReason.STEP));
        }
    }
}
