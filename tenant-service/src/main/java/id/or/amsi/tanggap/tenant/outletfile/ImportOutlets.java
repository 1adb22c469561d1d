package id.or.amsi.tanggap.tenant.outletfile;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.tenant.chapter.Chapters;
import id.or.amsi.tanggap.tenant.outlet.RegisterOutlet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Registers every outlet of a file, or none when one line is wrong. A dry run only names what is wrong.
@ApplicationScoped
class ImportOutlets {
    private final RegisterOutlet register;
    private final Chapters chapters;
    private final Validator validator;

    ImportOutlets(RegisterOutlet register, Chapters chapters, Validator validator) {
        this.register = register;
        this.chapters = chapters;
        this.validator = validator;
    }

    @Transactional
    OutletImportReport run(String csv, boolean dryRun, Locale locale) {
        OutletFile file = OutletFile.read(csv);
        OutletFileCheck check = new OutletFileCheck(validator, chapters.openByCode(), register.taken(domains(file)));
        file.rows().forEach(check::check);
        List<BadLine> problems = file.problems().isEmpty() ? check.problems() : file.problems();
        if (dryRun) {
            return report(true, file, List.of(), problems, locale);
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(new ImportRefusal.BadLines(
                    problems.size(), problems.getFirst().line()));
        }
        List<UUID> registered = check.registrations().stream()
                .map(registration -> register.register(registration).outletId())
                .toList();
        return report(false, file, registered, problems, locale);
    }

    private static Set<String> domains(OutletFile file) {
        return file.rows().stream()
                .map(row -> row.field("domain").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static OutletImportReport report(
            boolean dryRun, OutletFile file, List<UUID> registered, List<BadLine> problems, Locale locale) {
        return new OutletImportReport(
                dryRun,
                file.rows().size(),
                registered,
                problems.stream().map(problem -> problem.said(locale)).toList());
    }
}
