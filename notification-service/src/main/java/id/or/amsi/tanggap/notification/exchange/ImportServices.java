package id.or.amsi.tanggap.notification.exchange;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.notification.exchange.FileContent.Entry;
import id.or.amsi.tanggap.notification.registry.InForce;
import id.or.amsi.tanggap.notification.registry.ProposeServices;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.HelpResources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Takes in a file: each service that differs from the one in force becomes a proposal, which another person confirms.
/// All of the file or nothing; the same file twice changes nothing.
@ApplicationScoped
class ImportServices {
    private final ProposeServices services;
    private final HelpResources resources;

    ImportServices(ProposeServices services, HelpResources resources) {
        this.services = services;
        this.resources = resources;
    }

    @Transactional
    ImportReport run(FileContent file, boolean dryRun, Locale locale) {
        services.waitForOthers();
        var inForce = services.inForce();
        List<BadPlace> problems = new ArrayList<>(file.problems());
        List<HelpResource> changed = new ArrayList<>();
        for (var entry : file.problems().isEmpty() ? file.entries() : List.<Entry>of()) {
            judge(entry, before(inForce, entry.resource()), changed).ifPresent(problems::add);
        }
        var lines = problems.stream()
                .limit(ImportReport.MOST_LINES)
                .map(problem -> problem.said(locale))
                .toList();
        if (!lines.isEmpty() && !dryRun) {
            throw new RefusedException(new ImportRefusal.BadLines(problems.size(), lines));
        }
        var waiting = changed.stream()
                .filter(service -> services.isWaiting(service, before(inForce, service)))
                .toList();
        var fresh =
                changed.stream().filter(service -> !waiting.contains(service)).toList();
        List<UUID> proposed = dryRun
                ? List.of()
                : fresh.stream()
                        .map(service -> services.propose(service, before(inForce, service)))
                        .toList();
        var unchanged = file.entries().size() - changed.size();
        return new ImportReport(
                dryRun,
                file.entries().size(),
                lines.isEmpty() ? unchanged : 0,
                waiting.size(),
                lines.isEmpty() ? fresh.size() : 0,
                proposed,
                lines);
    }

    private static InForce before(Map<String, InForce> inForce, HelpResource service) {
        return inForce.getOrDefault(service.id(), InForce.NOTHING);
    }

    /// What a file says of checks does not count: a contact keeps the one that is on record, and any other has none.
    private Optional<BadPlace> judge(Entry entry, InForce before, List<HelpResource> changed) {
        if (before.isUnreadable()) {
            return Optional.of(new BadPlace(entry.row(), "", Fault.OF_ANOTHER_VERSION));
        }
        var present = before.resource();
        var wanted = entry.resource().withChecksOf(present);
        if (present.equals(Optional.of(wanted))) {
            return Optional.empty();
        }
        if (present.isPresent() && !Revision.of(present.get()).equals(entry.revision())) {
            return Optional.of(new BadPlace(entry.row(), "", Fault.CHANGED_MEANWHILE));
        }
        if (!resources.keepsItsEmergencyNumber(wanted)) {
            return Optional.of(new BadPlace(entry.row(), "", Fault.NO_EMERGENCY_NUMBER));
        }
        changed.add(wanted);
        return Optional.empty();
    }
}
