package id.or.amsi.tanggap.notification.registry;

import id.or.amsi.tanggap.kit.events.OutgoingEvent;
import id.or.amsi.tanggap.notification.resource.Channel;
import id.or.amsi.tanggap.notification.resource.ChannelType;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A check that does not count any more, or not for long. Who was never checked has no check that could end: it stands
/// in the list of [DueChecks] from the beginning.
///
/// @param channel of the contact
/// @param contact as it is on record
/// @param emergency of the class that is shown all the same
/// @param verifiedAt when somebody last made sure of it
/// @param nextCheckAt until when that counts, this day included
record EndingCheck(
        String resourceId,
        ChannelType channel,
        String contact,
        boolean emergency,
        LocalDate verifiedAt,
        LocalDate nextCheckAt,
        Stage stage) {
    static final String TOPIC = "notification.help-contact.v1";

    /// How far it is, and the type of the event that says so.
    enum Stage {
        SOON("notification.check-soon.v1"),
        OVERDUE("notification.check-overdue.v1");

        private final String event;

        Stage(String event) {
            this.event = event;
        }
    }

    /// What the event says: the key is the service's id.
    private record Told(
            String resourceId,
            ChannelType channel,
            String contact,
            boolean emergency,
            LocalDate verifiedAt,
            LocalDate nextCheckAt) {}

    static List<EndingCheck> of(HelpResource resource, LocalDate today) {
        return resource.channels().stream()
                .flatMap(channel -> of(resource.id(), channel, today))
                .toList();
    }

    OutgoingEvent event() {
        var told = new Told(resourceId, channel, contact, emergency, verifiedAt, nextCheckAt);
        return new OutgoingEvent(TOPIC, resourceId, stage.event, told);
    }

    private static Stream<EndingCheck> of(String id, Channel channel, LocalDate today) {
        return switch (channel.check().on(today)) {
            case NEVER -> Stream.empty();
            case EXPIRED -> Stream.of(of(id, channel, Stage.OVERDUE));
            case CURRENT ->
                channel.check().endsBetween(today, today.plusDays(DueChecks.AHEAD_DAYS))
                        ? Stream.of(of(id, channel, Stage.SOON))
                        : Stream.empty();
        };
    }

    private static EndingCheck of(String id, Channel channel, Stage stage) {
        var check = channel.check();
        return new EndingCheck(
                id,
                channel.type(),
                channel.value(),
                channel.emergency(),
                Objects.requireNonNull(check.verifiedAt()),
                Objects.requireNonNull(check.nextCheckAt()),
                stage);
    }
}
