package id.or.amsi.tanggap.incident.history;

import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.incident.history.Newsrooms.Answer;
import id.or.amsi.tanggap.incident.history.Newsrooms.Member;
import id.or.amsi.tanggap.incident.history.PlainIncident.Sight;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One history: each act is done in the service and in the model, and then everybody looks.
final class History {
    private static final List<String> REPORTERS = List.of("Staf", "Lain");
    private static final List<String> NAMED = List.of("Sari", "Budi", "Chandra", "Eka", "Dewi", "Fajar");

    private final Newsrooms newsrooms;
    private final SeenRows rows;
    private final List<PlainOutlet> outlets =
            IntStream.range(0, 3).mapToObj(number -> new PlainOutlet()).toList();
    private final List<PlainIncident> incidents = new ArrayList<>();
    private final Set<Member> changed = new HashSet<>();
    private final List<String> told = new ArrayList<>();

    History(Newsrooms newsrooms, SeenRows rows) {
        this.newsrooms = newsrooms;
        this.rows = rows;
    }

    /// Does everything, and afterwards everybody is again what they were.
    void live(List<Act> acts) {
        try {
            for (Act act : acts) {
                perform(act);
            }
            look(List.of(0, 1, 2));
            theServiceSaysTheSame(acts.getLast());
        } finally {
            PlainOutlet fresh = new PlainOutlet();
            newsrooms.startAgain(
                    changed.stream().collect(Collectors.toMap(Function.identity(), one -> fresh.roles(one.name()))));
        }
    }

    private void perform(Act act) {
        switch (act.kind()) {
            case REPORT -> report(act, Set.of());
            case REPORT_NAMING -> report(act, Set.of(NAMED.get(act.target() % NAMED.size())));
            case GRANT, EXCLUDE, HAND_OVER, MESSAGE -> handle(act);
            case MESSAGE_OF_REPORTER -> writeAsReporter(act);
            case LOSE_ROLE -> change(act, Set.of("STAFF"));
            case GAIN_ROLE -> change(act, Set.of("HANDLER"));
            case REMOVE -> change(act, Set.of());
        }
    }

    private void report(Act act, Set<String> involved) {
        PlainOutlet outlet = outlets.get(act.outlet());
        String reporter = REPORTERS.get(act.actor() % 2);
        if (!outlet.belongs(reporter) || involved.stream().anyMatch(name -> !outlet.belongs(name))) {
            return;
        }
        Set<String> excluded =
                involved.stream().findFirst().map(PlainOutlet::withThoseAbove).orElse(Set.of());

        Answer answer = newsrooms.report(act.outlet(), reporter, involved);

        Outcome expected = outlet.receiver(excluded).isPresent() ? Outcome.DONE : Outcome.REFUSED;
        tell("%s reports in outlet %d naming %s".formatted(reporter, act.outlet(), involved));
        assertThat(answer.outcome()).as(story()).isEqualTo(expected);
        if (expected == Outcome.DONE) {
            UUID id = UUID.fromString(answer.body().get("incidentId").asText());
            incidents.add(new PlainIncident(id, outlet, act.outlet(), reporter, excluded));
            look(List.of(act.outlet()));
        }
    }

    private void handle(Act act) {
        if (incidents.isEmpty()) {
            return;
        }
        PlainIncident incident = incidents.get(act.incident() % incidents.size());
        String actor = actor(act, incident);
        int outlet = act.actor() % 4 == 0 ? act.outlet() : incident.outletNumber;
        String target = Newsrooms.PEOPLE.get(act.target() % Newsrooms.PEOPLE.size());
        int home = act.foreign() ? (outlet + 1) % 3 : outlet;
        UUID person = newsrooms.person(home, target);

        Answer answer = switch (act.kind()) {
            case GRANT -> newsrooms.grant(outlet, actor, incident.id, person);
            case EXCLUDE -> newsrooms.exclude(outlet, actor, incident.id, person);
            case HAND_OVER -> newsrooms.handOver(outlet, actor, incident.id, person);
            default -> newsrooms.write(outlet, actor, incident.id);
        };

        tell("%s of outlet %d: %s %s of outlet %d on %s".formatted(actor, outlet, act.kind(), target, home, incident));
        assertThat(answer.outcome()).as(story()).isIn(expected(act, incident, outlet, actor, target));
        if (answer.outcome() == Outcome.DONE) {
            apply(act.kind(), incident, target);
            look(List.of(outlet));
        }
    }

    /// Most acts are those of somebody who may; the others try.
    private static String actor(Act act, PlainIncident incident) {
        List<String> in = Newsrooms.PEOPLE.stream()
                .filter(person -> incident.sight(person) == Sight.YES)
                .toList();
        boolean may = act.actor() % 4 != 3 && !in.isEmpty();
        List<String> people = may ? in : Newsrooms.PEOPLE;
        return people.get(act.actor() / 4 % people.size());
    }

    private List<Outcome> expected(Act act, PlainIncident incident, int outlet, String actor, String target) {
        if (!outlets.get(outlet).handles(actor)) {
            return List.of(Outcome.FORBIDDEN);
        }
        Sight sight = outlet == incident.outletNumber ? incident.sight(actor) : Sight.NO;
        if (sight == Sight.NO) {
            return List.of(Outcome.HIDDEN);
        }
        List<Outcome> expected = new ArrayList<>();
        if (sight == Sight.EITHER) {
            expected.add(Outcome.HIDDEN);
        }
        Optional<Outcome> certain = Optional.ofNullable(certain(act, incident, actor, target));
        certain.ifPresentOrElse(expected::add, () -> expected.addAll(List.of(Outcome.DONE, Outcome.REFUSED)));
        return expected;
    }

    private static @Nullable Outcome certain(Act act, PlainIncident incident, String actor, String target) {
        return switch (act.kind()) {
            case GRANT, HAND_OVER -> !act.foreign() && incident.admits(target) ? Outcome.DONE : Outcome.REFUSED;
            case EXCLUDE -> {
                if (act.foreign()) {
                    yield Outcome.REFUSED;
                }
                yield incident.outlet.belongs(target) ? incident.exclusion(actor, target) : null;
            }
            default -> Outcome.DONE;
        };
    }

    private static void apply(Act.Kind kind, PlainIncident incident, String target) {
        switch (kind) {
            case GRANT -> incident.grant(target);
            case EXCLUDE -> incident.exclude(target);
            case HAND_OVER -> incident.handOver(target);
            default -> incident.write();
        }
    }

    private void writeAsReporter(Act act) {
        if (incidents.isEmpty()) {
            return;
        }
        PlainIncident incident = incidents.get(act.incident() % incidents.size());
        String writer = REPORTERS.get(act.actor() % 2);

        Answer answer = newsrooms.writeAsReporter(act.outlet(), writer, incident.id);

        tell("%s of outlet %d writes to %s".formatted(writer, act.outlet(), incident));
        assertThat(answer.outcome()).as(story()).isEqualTo(ofReporter(incident, act.outlet(), writer));
        if (answer.outcome() == Outcome.DONE) {
            incident.write();
            look(List.of(act.outlet()));
        }
    }

    private Outcome ofReporter(PlainIncident incident, int outlet, String person) {
        if (!outlets.get(outlet).belongs(person)) {
            return Outcome.FORBIDDEN;
        }
        boolean own = outlet == incident.outletNumber && person.equals(incident.reporter);
        return own ? Outcome.DONE : Outcome.HIDDEN;
    }

    private void change(Act act, Set<String> roles) {
        PlainOutlet outlet = outlets.get(act.outlet());
        String person = Newsrooms.PEOPLE.get(act.target() % Newsrooms.PEOPLE.size());
        tell("%s of outlet %d becomes %s".formatted(person, act.outlet(), roles));
        if (roles.isEmpty() && !outlet.belongs(person)) {
            return;
        }
        changed.add(new Member(act.outlet(), person));
        outlet.hold(person, roles);
        newsrooms.become(act.outlet(), person, roles);
        incidents.stream().filter(incident -> incident.outlet == outlet).forEach(one -> one.rolesChanged(person));
        look(List.of(act.outlet()));
    }

    /// All people of some outlets look at everything, at the database's door.
    private void look(List<Integer> numbers) {
        List<Member> everybody = numbers.stream()
                .flatMap(outlet -> Newsrooms.PEOPLE.stream().map(name -> new Member(outlet, name)))
                .toList();
        Map<UUID, Map<UUID, Long>> seen = rows.look(
                everybody.stream().map(one -> newsrooms.tenant(one.outlet())).toList(),
                everybody.stream()
                        .map(one -> newsrooms.person(one.outlet(), one.name()))
                        .toList(),
                incidents.stream().map(incident -> incident.id).toList());
        for (Member one : everybody) {
            Map<UUID, Long> own = seen.getOrDefault(newsrooms.person(one.outlet(), one.name()), Map.of());
            incidents.forEach(incident -> compare(one, incident, own.get(incident.id)));
        }
    }

    private void compare(Member one, PlainIncident incident, @Nullable Long messages) {
        Sight sight = one.outlet() == incident.outletNumber ? incident.row(one.name()) : Sight.NO;
        boolean alike = switch (sight) {
            case YES -> messages != null && messages == incident.messages();
            case NO -> messages == null;
            case EITHER -> true;
        };
        if (!alike) {
            throw new AssertionError("%s sees %s messages of %s%s".formatted(one, messages, incident, story()));
        }
    }

    /// At the end: somebody at the service's door, and somebody who may have reported it.
    private void theServiceSaysTheSame(Act act) {
        if (incidents.isEmpty()) {
            return;
        }
        PlainIncident incident = incidents.get(act.incident() % incidents.size());
        int outlet = act.foreign() ? act.outlet() : incident.outletNumber;
        String name = Newsrooms.PEOPLE.get(act.actor() % Newsrooms.PEOPLE.size());
        Sight sight = outlet == incident.outletNumber ? incident.sight(name) : Sight.NO;
        Outcome found = newsrooms.get(outlet, name, "incidents/" + incident.id).outcome();
        assertThat(sight == Sight.EITHER || (found == Outcome.DONE) == (sight == Sight.YES))
                .as("%s of outlet %d finds %s: %s%s", name, outlet, incident, found, story())
                .isTrue();
        String reader = REPORTERS.get(act.target() % 2);
        assertThat(newsrooms.get(outlet, reader, "reports/" + incident.id).outcome())
                .as("%s of outlet %d reads the report %s%s", reader, outlet, incident, story())
                .isEqualTo(ofReporter(incident, outlet, reader));
    }

    private void tell(String what) {
        told.add(what);
    }

    private String story() {
        return "\nafter\n  " + String.join("\n  ", told) + "\n";
    }
}
