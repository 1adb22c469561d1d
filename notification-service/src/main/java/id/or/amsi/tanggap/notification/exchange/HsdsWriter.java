package id.or.amsi.tanggap.notification.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.notification.resource.Channel;
import id.or.amsi.tanggap.notification.resource.ChannelType;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.Hours;
import id.or.amsi.tanggap.notification.resource.HoursInWords;
import id.or.amsi.tanggap.notification.resource.ResourceFile;
import id.or.amsi.tanggap.notification.resource.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes services as Open Referral HSDS 3.0 with our profile: one page of services with everything of them inside.
/// What the specification has a place for stands there and nowhere else, but for what is marked as said twice.
final class HsdsWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private static final Instant A_DAY_OF_2026 = Instant.parse("2026-01-01T00:00:00Z");

    private final HelpResource service;
    private final String id;
    private final ObjectNode written = JSON.objectNode();

    private HsdsWriter(HelpResource service) {
        this.service = service;
        this.id = HsdsProfile.id("service", service.id());
    }

    /// @param today by which it is judged whether all contacts of a service are checked
    static ObjectNode write(List<HelpResource> services, LocalDate today) {
        var page = JSON.objectNode()
                .put("version", HsdsProfile.VERSION)
                .put("profile", HsdsProfile.URI)
                .put("total_items", services.size())
                .put("total_pages", 1)
                .put("page_number", 1)
                .put("size", services.size())
                .put("first_page", true)
                .put("last_page", true)
                .put("empty", services.isEmpty());
        var contents = page.putArray("contents");
        services.forEach(service -> contents.add(new HsdsWriter(service).write(today)));
        return page;
    }

    private ObjectNode write(LocalDate today) {
        written.put("id", id).put("name", service.name()).put("status", "active");
        written.put("description", service.helps().id());
        var own = written.putObject(HsdsProfile.OWN).put("id", service.id()).put("revision", Revision.of(service));
        own.putObject("en").put("description", service.helps().en());
        put("fees_description", service.cost());
        put("application_process", service.next());
        service.verifiedAt(today).ifPresent(day -> written.put("assured_date", day.toString()));
        addWords("topic", HsdsProfile.TOPIC, service.topics());
        addWords("audience", HsdsProfile.AUDIENCE, service.audiences());
        addAreas();
        for (var language : service.languages()) {
            written.withArray("languages")
                    .addObject()
                    .put("id", HsdsProfile.id("language", service.id(), language))
                    .put("service_id", id)
                    .put("code", language);
        }
        for (var order = 0; order < service.channels().size(); order++) {
            addContact(service.channels().get(order), order);
        }
        addOrganization();
        return written;
    }

    private void put(String member, @Nullable Said said) {
        if (said != null) {
            written.put(member, said.id());
            written.withObject("/" + HsdsProfile.OWN + "/en").put(member, said.en());
        }
    }

    private void addWords(String linkType, String taxonomy, Collection<? extends Enum<?>> words) {
        for (var word : words.stream().map(Enum::name).sorted().toList()) {
            var attribute = written.withArray("attributes")
                    .addObject()
                    .put("id", HsdsProfile.id(linkType, service.id(), word))
                    .put("link_id", id)
                    .put("link_type", linkType)
                    .put("link_entity", "service")
                    .put("value", word)
                    .put("taxonomy_term_id", HsdsProfile.id(taxonomy, word));
            attribute
                    .putObject("taxonomy_term")
                    .put("id", HsdsProfile.id(taxonomy, word))
                    .put("code", word)
                    .put("name", word)
                    .put("description", word)
                    .put("taxonomy", taxonomy);
        }
    }

    private void addAreas() {
        var regions = service.regions().isEmpty()
                ? List.of(HsdsProfile.COUNTRY)
                : service.regions().stream().sorted().toList();
        for (var region : regions) {
            written.withArray("service_areas")
                    .addObject()
                    .put("id", HsdsProfile.id("area", service.id(), region))
                    .put("service_id", id)
                    .put("name", region)
                    .put("extent", region)
                    .put("extent_type", "ISO 3166");
        }
    }

    private void addContact(Channel channel, int order) {
        var place = HsdsProfile.place(channel.type());
        var contact = written.withArray(place.array).addObject();
        contact.put("id", HsdsProfile.id("contact", service.id(), channel.type().name(), channel.value()));
        contact.put("service_id", id);
        contact.put(HsdsProfile.value(channel.type()), channel.value());
        if (place == HsdsProfile.Place.PHONES) {
            contact.put("type", channel.type() == ChannelType.TEL ? "voice" : "text");
        }
        ObjectNode own = ResourceFile.tree(channel);
        own.remove("value");
        contact.set(HsdsProfile.OWN, own.put("order", order));
        addSchedules(channel);
    }

    /// Said twice, for readers that do not know the profile.
    private void addSchedules(Channel channel) {
        var hours = channel.hours();
        var zone = hours.zone();
        if (zone == null) {
            return;
        }
        for (var shift : hours.weekly()) {
            var when = days(shift) + shift.opens() + shift.closes();
            written.withArray("schedules")
                    .addObject()
                    .put(
                            "id",
                            HsdsProfile.id(
                                    "schedule", service.id(), channel.type().name(), channel.value(), when))
                    .put("service_id", id)
                    .put("timezone", hoursFromUtc(zone))
                    .put("freq", "WEEKLY")
                    .put("byday", days(shift))
                    .put("opens_at", shift.opens().toString())
                    .put("closes_at", shift.closes().toString())
                    .put("description", new HoursInWords(Locale.of("id")).of(hours));
        }
    }

    /// Said twice: who offers the service is not known apart from it.
    private void addOrganization() {
        var organization = HsdsProfile.id("organization", service.id());
        written.put("organization_id", organization);
        written.putObject("organization")
                .put("id", organization)
                .put("name", service.name())
                .put("description", service.helps().id());
    }

    private static double hoursFromUtc(ZoneId zone) {
        // none of the country's zones has a summer time
        return zone.getRules().getStandardOffset(A_DAY_OF_2026).getTotalSeconds() / 3600.0;
    }

    private static String days(Hours.Shift shift) {
        return shift.days().stream()
                .sorted()
                .map(day -> DAYS.get(day.getValue() - 1))
                .collect(Collectors.joining(","));
    }
}
