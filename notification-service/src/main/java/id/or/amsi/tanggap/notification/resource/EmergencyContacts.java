package id.or.amsi.tanggap.notification.resource;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The contacts of the class that is never hidden: those that are shipped so, and no others. A number
/// that somebody else made one of them would be shown although nobody has ever called it.
public final class EmergencyContacts {
    private static final Set<Contact> SHIPPED = ResourceFile.shipped().stream()
            .flatMap(service -> service.channels().stream())
            .filter(Channel::emergency)
            .map(Contact::of)
            .collect(Collectors.toUnmodifiableSet());

    private EmergencyContacts() {}

    private record Contact(
            ChannelType type, String value, @Nullable String dial) {
        static Contact of(Channel channel) {
            return new Contact(channel.type(), channel.value(), channel.dial());
        }
    }

    /// Whether a contact may say of itself what it does: an ordinary one may, whatever its number.
    public static boolean allow(Channel channel) {
        return !channel.emergency() || SHIPPED.contains(Contact.of(channel));
    }
}
