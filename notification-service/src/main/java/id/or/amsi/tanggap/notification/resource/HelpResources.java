package id.or.amsi.tanggap.notification.resource;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The services in force: those that are shipped, and over them what the association has published since.
/// They lie in memory, so that they are there when nothing else is; the registry keeps them fresh.
@ApplicationScoped
public class HelpResources {
    /// The emergency numbers, and the lines that are named beside them, in the order in which they are shown.
    private static final List<String> EMERGENCY = List.of("darurat-112", "sapa-129", "healing119");

    private final SpecialDays days = ResourceFile.specialDays();
    private final List<HelpResource> shipped = ResourceFile.shipped();
    private final Clock clock;
    private volatile List<HelpResource> present = shipped;

    public HelpResources(Clock clock) {
        this.clock = clock;
    }

    /// All of them, those that are shipped in their order first.
    public List<HelpResource> all() {
        return present;
    }

    public Optional<HelpResource> find(String id) {
        return present.stream().filter(resource -> resource.id().equals(id)).findFirst();
    }

    /// As the program brings it along, whatever was published since.
    public Optional<HelpResource> shipped(String id) {
        return shipped.stream().filter(resource -> resource.id().equals(id)).findFirst();
    }

    /// All that the program brings along.
    public List<HelpResource> shipped() {
        return shipped;
    }

    /// What is never hidden, each with its service.
    public List<HelpResource> emergency() {
        return EMERGENCY.stream().flatMap(id -> find(id).stream()).toList();
    }

    public SpecialDays days() {
        return days;
    }

    /// The day by which checks are judged.
    public LocalDate today() {
        return LocalDate.now(clock.withZone(Region.USUAL));
    }

    /// Whether a service may be published so: what is shipped with an emergency number keeps one, since cards for
    /// danger and for children are made of it.
    public boolean keepsItsEmergencyNumber(HelpResource wanted) {
        return wanted.canAlwaysBeReached()
                || !shipped(wanted.id()).map(HelpResource::canAlwaysBeReached).orElse(false);
    }

    /// Puts what was published over what is shipped.
    ///
    /// @param unreadable services whose rows this process cannot read: of them what it knew before stays
    public synchronized void publish(List<HelpResource> published, Set<String> unreadable) {
        Map<String, HelpResource> merged = new LinkedHashMap<>();
        shipped.forEach(resource -> merged.put(resource.id(), resource));
        present.stream()
                .filter(resource -> unreadable.contains(resource.id()))
                .forEach(resource -> merged.put(resource.id(), resource));
        published.stream()
                .filter(this::keepsItsEmergencyNumber)
                .forEach(resource -> merged.put(resource.id(), resource));
        present = List.copyOf(merged.values());
    }
}
