package id.or.amsi.tanggap.notification.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.or.amsi.tanggap.notification.resource.Channel;
import id.or.amsi.tanggap.notification.resource.ChannelType;
import id.or.amsi.tanggap.notification.resource.Check;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.HelpResources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which contacts somebody must check, the most urgent first. After the installation it is all of them.
@ApplicationScoped
class DueChecks {
    /// How long before its check ends a contact is on the list.
    static final int AHEAD_DAYS = 14;

    private final HelpResources resources;

    DueChecks(HelpResources resources) {
        this.resources = resources;
    }

    /// @param state NEVER, EXPIRED or CURRENT
    /// @param shown whether people see it although it is not checked
    @Schema(name = "DueHelpCheck")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Due(
            String resourceId,
            String name,
            ChannelType type,
            String value,
            boolean emergency,
            boolean shown,
            Check.State state,
            String source,
            Check.Confidence confidence,
            @Nullable LocalDate nextCheckAt) {}

    List<Due> list() {
        var today = resources.today();
        return resources.all().stream()
                .flatMap(resource -> resource.channels().stream()
                        .filter(channel -> isDue(channel, today))
                        .map(channel -> due(resource, channel, today)))
                .sorted(Comparator.comparing((Due each) -> !each.emergency()).thenComparing(Due::shown))
                .toList();
    }

    private static boolean isDue(Channel channel, LocalDate today) {
        return channel.check().on(today) != Check.State.CURRENT
                || channel.check().endsBetween(today, today.plusDays(AHEAD_DAYS));
    }

    private static Due due(HelpResource resource, Channel channel, LocalDate today) {
        var check = channel.check();
        return new Due(
                resource.id(),
                resource.name(),
                channel.type(),
                channel.value(),
                channel.emergency(),
                resource.shown(today).contains(channel),
                check.on(today),
                check.source(),
                check.confidence(),
                check.nextCheckAt());
    }
}
