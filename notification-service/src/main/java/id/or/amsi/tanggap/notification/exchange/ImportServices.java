package id.or.amsi.tanggap.notification.exchange;

import id.or.amsi.tanggap.kit.problem.RefusedException;
import id.or.amsi.tanggap.notification.exchange.FileContent.Entry;
import id.or.amsi.tanggap.notification.registry.ProposeServices;
import id.or.amsi.tanggap.notification.resource.Channel;
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
import org.jspecify.annotations.Nullable;

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
            judge(entry, inForce, changed).ifPresent(problems::add);
        }
        var lines = problems.stream()
                .limit(ImportReport.MOST_LINES)
                .map(problem -> problem.said(locale))
                .toList();
        if (!lines.isEmpty() && !dryRun) {
            throw new RefusedException(new ImportRefusal.BadLines(problems.size(), lines));
        }
        var waiting = changed.stream().filter(services::isWaiting).toList();
        var fresh =
                changed.stream().filter(service -> !waiting.contains(service)).toList();
        List<UUID> proposed =
                dryRun ? List.of() : fresh.stream().map(services::propose).toList();
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

    private Optional<BadPlace> judge(Entry entry, Map<String, HelpResource> inForce, List<HelpResource> changed) {
        var present = inForce.get(entry.resource().id());
        var wanted = withKnownChecks(entry.resource(), present);
        if (wanted.equals(present)) {
            return Optional.empty();
        }
        if (present != null && !Revision.of(present).equals(entry.revision())) {
            return Optional.of(new BadPlace(entry.row(), "", Fault.CHANGED_MEANWHILE));
        }
        if (!resources.keepsItsEmergencyNumber(wanted)) {
            return Optional.of(new BadPlace(entry.row(), "", Fault.NO_EMERGENCY_NUMBER));
        }
        changed.add(wanted);
        return Optional.empty();
    }

    /// What a file says of checks does not count: a contact keeps the one that is on record, and any other has none.
    private static HelpResource withKnownChecks(HelpResource wanted, @Nullable HelpResource present) {
        var known = present == null ? List.<Channel>of() : present.channels();
        return wanted.withChannels(channel -> known.stream()
                .filter(other -> unchecked(other).equals(unchecked(channel)))
                .findFirst()
                .orElseGet(() -> unchecked(channel)));
    }

    private static Channel unchecked(Channel channel) {
        return channel.with(channel.check().unverified());
    }
}
