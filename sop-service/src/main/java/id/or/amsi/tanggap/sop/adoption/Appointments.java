package id.or.amsi.tanggap.sop.adoption;

import id.or.amsi.tanggap.sop.procedure.CanonicalJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Everybody who is appointed, by function, those who act before their alternates, each in the outlet's order.
public record Appointments(List<Appointment> all) {
    private static final Comparator<Appointment> ORDER =
            Comparator.comparing(Appointment::function).thenComparing(Appointment::alternate);

    public Appointments {
        all = all.stream().sorted(ORDER).toList();
    }

    /// Reads what [#text] wrote.
    public static Appointments read(String text) {
        return new Appointments(Arrays.asList(CanonicalJson.read(text, Appointment[].class)));
    }

    /// Canonical JSON.
    public String text() {
        return CanonicalJson.write(all);
    }

    /// The same with others in one function.
    Appointments with(String function, List<Appointment> appointed) {
        List<Appointment> changed = new ArrayList<>(appointed);
        all.stream().filter(one -> !one.function().equals(function)).forEach(changed::add);
        return new Appointments(changed);
    }
}
