package id.or.amsi.tanggap.notification.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.or.amsi.tanggap.notification.resource.ChannelType;
import java.util.UUID;

/// What the profile of Open Referral's Human Services Data Specification is called, and where it puts contacts.
final class HsdsProfile {
    static final String VERSION = "3.0";
    static final String URI = "tag:amsi.or.id,2026:tanggap/hsds-profile/1";
    /// The member of an object that holds what the specification has no place for.
    static final String OWN = "tanggap";
    static final String TOPIC = "tanggap-topic";
    static final String AUDIENCE = "tanggap-audience";
    static final String COUNTRY = "ID";

    private HsdsProfile() {}

    /// The arrays of a service in which contacts lie.
    enum Place {
        PHONES("phones", "number"),
        CONTACTS("contacts", "email"),
        /// as version 3.1 of the specification has it
        URLS("additional_urls", "url");

        final String array;
        /// The member that holds the contact.
        final String value;

        Place(String array, String value) {
            this.array = array;
            this.value = value;
        }
    }

    static Place place(ChannelType type) {
        return switch (type) {
            case TEL, SMS, WHATSAPP, SIGNAL -> Place.PHONES;
            case EMAIL, ACCOUNT -> Place.CONTACTS;
            case FORM, WEB -> Place.URLS;
        };
    }

    /// Where in its object the contact stands. An account is no mail address: its name is all there is of it.
    static String value(ChannelType type) {
        return type == ChannelType.ACCOUNT ? "name" : place(type).value;
    }

    /// The specification wants UUIDs; ours are made of names, the same every time.
    static String id(String... names) {
        return UUID.nameUUIDFromBytes((URI + "/" + String.join("/", names)).getBytes(UTF_8))
                .toString();
    }
}
