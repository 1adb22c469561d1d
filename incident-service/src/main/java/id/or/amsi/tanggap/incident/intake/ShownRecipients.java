package id.or.amsi.tanggap.incident.intake;

import id.or.amsi.tanggap.incident.access.Line;
import id.or.amsi.tanggap.incident.procedure.Appointment;
import id.or.amsi.tanggap.incident.procedure.PinnedProcedure;
import id.or.amsi.tanggap.incident.procedure.Procedure;
import id.or.amsi.tanggap.incident.procedure.Title;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Those who may receive a report, and whom each `ref` means. With an SOP: everybody whom it appoints, by name. Without
/// one nobody is named, so those who hold the same functions are one entry.
///
/// @param people by `ref`, in the order of the list
record ShownRecipients(List<Recipient> list, Map<String, Set<UUID>> people) {

    static ShownRecipients of(PinnedProcedure pinned, Line line) {
        return pinned.pin().fallback() ? byFunction(pinned.procedure(), line) : byName(pinned, line);
    }

    private static ShownRecipients byName(PinnedProcedure pinned, Line line) {
        Map<UUID, List<Appointment>> byMember = pinned.appointments().stream()
                .collect(Collectors.groupingBy(Appointment::membershipId, LinkedHashMap::new, Collectors.toList()));
        List<Recipient> list = new ArrayList<>();
        Map<String, Set<UUID>> people = new LinkedHashMap<>();
        byMember.forEach((membership, appointments) -> {
            String ref = "p" + (list.size() + 1);
            List<Title> functions = appointments.stream()
                    .map(Appointment::function)
                    .distinct()
                    .map(key -> title(pinned.procedure(), key))
                    .toList();
            list.add(new Recipient(ref, appointments.getFirst().displayName(), functions));
            people.put(ref, line.people(membership));
        });
        return new ShownRecipients(list, people);
    }

    private static ShownRecipients byFunction(Procedure procedure, Line line) {
        Map<Set<UUID>, List<String>> byHolders = procedure.functions().stream()
                .map(Procedure.Function::key)
                .filter(key -> !line.people(key).isEmpty())
                .collect(Collectors.groupingBy(line::people, LinkedHashMap::new, Collectors.toList()));
        List<Recipient> list = new ArrayList<>();
        Map<String, Set<UUID>> people = new LinkedHashMap<>();
        byHolders.forEach((holders, keys) -> {
            String ref = "f:" + keys.getFirst();
            list.add(new Recipient(
                    ref, null, keys.stream().map(key -> title(procedure, key)).toList()));
            people.put(ref, holders);
        });
        return new ShownRecipients(list, people);
    }

    private static Title title(Procedure procedure, String function) {
        return procedure.function(function).map(Procedure.Function::title).orElse(new Title(function, function));
    }
}
