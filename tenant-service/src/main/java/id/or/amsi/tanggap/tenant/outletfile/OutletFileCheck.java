package id.or.amsi.tanggap.tenant.outletfile;

import id.or.amsi.tanggap.tenant.outlet.OutletRegistration;
import id.or.amsi.tanggap.tenant.outlet.Province;
import id.or.amsi.tanggap.tenant.outlet.Zone;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Turns the lines of a file into registrations and names everything that is wrong with them. The rules are those of a
/// single registration.
final class OutletFileCheck {
    private static final UUID NO_CHAPTER = new UUID(0, 0);

    private final Validator validator;
    private final Map<String, UUID> chapters;
    private final Set<String> taken;
    private final Set<String> seen = new HashSet<>();
    private final List<OutletRegistration> registrations = new ArrayList<>();
    private final List<BadLine> problems = new ArrayList<>();

    /// @param chapters those that take outlets, by code
    /// @param taken domains of the file that belong to an outlet already
    OutletFileCheck(Validator validator, Map<String, UUID> chapters, Set<String> taken) {
        this.validator = validator;
        this.chapters = chapters;
        this.taken = taken;
    }

    void check(OutletFile.Row row) {
        int before = problems.size();
        OutletRegistration registration = registration(row);
        for (ConstraintViolation<OutletRegistration> violation : validator.validate(registration)) {
            String column = violation.getPropertyPath().toString();
            note(row, column, column);
        }
        UUID chapter = registration.chapterId();
        require(row, !chapter.equals(NO_CHAPTER), "chapter", "chapter");
        checkPlace(row);
        require(row, !taken.contains(registration.domain()), "domain", "domain-taken");
        require(row, seen.add(registration.domain()), "domain", "domain-twice");
        if (problems.size() == before) {
            registrations.add(registration);
        }
    }

    private void checkPlace(OutletFile.Row row) {
        Optional<Province> province = Province.named(row.field("province"));
        Optional<Zone> zone = Zone.named(row.field("timeZone"));
        require(row, province.isPresent(), "province", "province");
        require(row, zone.isPresent(), "timeZone", "timeZone");
        boolean elsewhere =
                province.isPresent() && zone.isPresent() && province.get().zone() != zone.get();
        require(row, !elsewhere, "timeZone", "timeZone-elsewhere");
    }

    private OutletRegistration registration(OutletFile.Row row) {
        String phone = row.field("contactPhone");
        return new OutletRegistration(
                row.field("name"),
                row.field("domain").toLowerCase(Locale.ROOT),
                chapters.getOrDefault(row.field("chapter"), NO_CHAPTER),
                row.field("province"),
                row.field("timeZone"),
                row.field("contactEmail"),
                phone.isEmpty() ? null : phone,
                row.field("legalEntity"));
    }

    private void require(OutletFile.Row row, boolean fine, String column, String reason) {
        if (!fine) {
            note(row, column, reason);
        }
    }

    private void note(OutletFile.Row row, String column, String reason) {
        BadLine problem = new BadLine(row.line(), column, reason);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    List<OutletRegistration> registrations() {
        return List.copyOf(registrations);
    }

    List<BadLine> problems() {
        return List.copyOf(problems);
    }
}
