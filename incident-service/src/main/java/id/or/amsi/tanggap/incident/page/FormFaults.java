package id.or.amsi.tanggap.incident.page;

import id.or.amsi.tanggap.incident.intake.Report;
import id.or.amsi.tanggap.kit.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Says of each mistake at which field it is and what to do about it.
@ApplicationScoped
class FormFaults {
    /// Paths of a [Report] and the fields of the form that they come from.
    private static final Map<String, String> FIELDS = Map.of(
            "narrative", "cerita",
            "needsNote", "kebutuhan-lain",
            "happenedAt[0].when", "kapan",
            "contact.address", "alamat",
            "name", "nama");
    /// Refusals that the person can do something about, by slug.
    private static final Map<String, List<String>> REFUSALS = Map.of(
            "nothing-said", List.of("cerita", "saysNothing"),
            "contact-unusable", List.of("alamat", "addressUnfit"),
            "sop-changed", List.of("terlibat", "changedMeanwhile"),
            "recipient-unknown", List.of("terlibat", "changedMeanwhile"),
            "nobody-could-receive", List.of("terlibat", "nobodyLeft"),
            "idempotency-key-required", List.of("cerita", "formRefused"),
            "idempotency-key-reused", List.of("cerita", "alreadySent"));

    private final Validator validator;

    FormFaults(Validator validator) {
        this.validator = validator;
    }

    /// What can be seen before anything is sent.
    List<Fault> of(ReportReading reading, Report report) {
        Words words = reading.words();
        List<Fault> faults = new ArrayList<>();
        validator.validate(report).stream()
                .map(violation -> fault(violation, words))
                .forEach(faults::add);
        String address = reading.typed().text("alamat");
        if (reading.wantsContact() && address.isEmpty()) {
            faults.add(new Fault("alamat", words.text("addressMissing")));
        }
        if (!reading.wantsContact() && !address.isEmpty()) {
            faults.add(new Fault("kontak", words.text("channelMissing")));
        }
        if (!reading.hoursFit()) {
            faults.add(new Fault("dari", words.text("hoursUnfit")));
        }
        return faults;
    }

    /// What came of sending it; thrown again if the person cannot mend it.
    Fault of(RefusedException refused, Words words) {
        List<String> fault = REFUSALS.get(refused.refusal().slug());
        if (fault == null) {
            throw refused;
        }
        return new Fault(fault.getFirst(), words.text(fault.getLast()));
    }

    /// True if the key of the form cannot be used (again), so that the next sending needs another one.
    static boolean ofTheKey(RefusedException refused) {
        return refused.refusal().slug().startsWith("idempotency-key-");
    }

    private static Fault fault(ConstraintViolation<Report> violation, Words words) {
        String field = FIELDS.get(violation.getPropertyPath().toString());
        Object max = violation.getConstraintDescriptor().getAttributes().get("max");
        return field == null || max == null
                ? new Fault("cerita", words.text("formRefused"))
                : new Fault(field, words.text("tooLong", max));
    }
}
