package id.or.amsi.tanggap.notification.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.notification.exchange.FileContent.Entry;
import id.or.amsi.tanggap.notification.exchange.HsdsProfile.Place;
import id.or.amsi.tanggap.notification.resource.Channel;
import id.or.amsi.tanggap.notification.resource.ChannelType;
import id.or.amsi.tanggap.notification.resource.EmergencyContacts;
import id.or.amsi.tanggap.notification.resource.ResourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads what [HsdsWriter] writes: a page of services of HSDS 3 with our profile. What the profile has no use for is
/// passed over; what it says twice is read where it is not marked so.
final class HsdsReader {
    private final int row;
    private final JsonNode service;
    private final List<BadPlace> problems;

    private HsdsReader(int row, JsonNode service, List<BadPlace> problems) {
        this.row = row;
        this.service = service;
        this.problems = problems;
    }

    static FileContent read(JsonNode page) {
        var contents = page.path("contents");
        if (!contents.isArray()
                || !page.path("profile").asText().equals(HsdsProfile.URI)
                || !page.path("version").asText().startsWith("3.")) {
            return FileContent.broken(new BadPlace(0, "profile", Fault.OTHER_PROFILE));
        }
        if (contents.size() > FileContent.MOST_SERVICES) {
            return FileContent.broken(new BadPlace(contents.size(), "", Fault.TOO_MANY));
        }
        List<Entry> entries = new ArrayList<>();
        List<BadPlace> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (var row = 1; row <= contents.size(); row++) {
            var reader = new HsdsReader(row, contents.get(row - 1), problems);
            reader.read().ifPresent(entry -> {
                if (!seen.add(entry.resource().id())) {
                    reader.note("tanggap.id", Fault.TWICE);
                }
                entries.add(entry);
            });
        }
        return new FileContent(entries, problems);
    }

    private Optional<Entry> read() {
        var before = problems.size();
        var tree = ResourceFile.empty();
        tree.put("id", text("/tanggap/id", true, FileContent.LONGEST_NAME));
        tree.put("name", text("/name", true, FileContent.LONGEST_NAME));
        said(tree, "helps", "description", true);
        said(tree, "cost", "fees_description", false);
        said(tree, "next", "application_process", false);
        words(tree, "topics", HsdsProfile.TOPIC);
        words(tree, "audiences", HsdsProfile.AUDIENCE);
        regions(tree);
        list("languages")
                .forEach(language ->
                        tree.withArray("languages").add(language.path("code").asText()));
        contacts().forEach(contact -> tree.withArray("channels").add(ResourceFile.tree(contact)));
        if (problems.size() > before) {
            return Optional.empty();
        }
        var read = ResourceFile.tryParse(tree.toString());
        if (read.isEmpty()) {
            note("", Fault.NOT_A_SERVICE);
        }
        var revision = service.at("/tanggap/revision");
        return read.map(resource -> new Entry(row, resource, revision.isTextual() ? revision.asText() : null));
    }

    private void said(ObjectNode tree, String ours, String theirs, boolean required) {
        var inIndonesian = text("/" + theirs, required, FileContent.LONGEST);
        var inEnglish = text("/tanggap/en/" + theirs, required, FileContent.LONGEST);
        if (inIndonesian.isBlank() != inEnglish.isBlank() && !required) {
            note(inIndonesian.isBlank() ? theirs : "tanggap.en." + theirs, Fault.BOTH_LANGUAGES);
        } else if (!inIndonesian.isBlank()) {
            tree.putObject(ours).put("id", inIndonesian).put("en", inEnglish);
        }
    }

    private void words(ObjectNode tree, String ours, String taxonomy) {
        var words = tree.putArray(ours);
        for (var attribute : list("attributes")) {
            if (attribute.at("/taxonomy_term/taxonomy").asText().equals(taxonomy)) {
                words.add(attribute.path("value").asText().toUpperCase(Locale.ROOT));
            }
        }
    }

    private void regions(ObjectNode tree) {
        var regions = tree.putArray("regions");
        for (var area : list("service_areas")) {
            var code = area.path("extent").asText();
            if (!code.equals(HsdsProfile.COUNTRY)) {
                regions.add(code);
            }
        }
    }

    /// In the order that the profile gives them; those without one come last.
    private List<Channel> contacts() {
        Map<Integer, List<Channel>> byOrder = new TreeMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (var place : Place.values()) {
            var array = list(place.array);
            for (var index = 0; index < array.size(); index++) {
                var path = place.array + "[" + index + "]";
                var order = array.get(index).at("/tanggap/order").asInt(Integer.MAX_VALUE);
                contact(array.get(index), place, path).ifPresent(contact -> {
                    if (seen.merge(contact.type() + " " + contact.value(), 1, Integer::sum) > 1) {
                        note(path, Fault.TWICE);
                    }
                    byOrder.computeIfAbsent(order, ignored -> new ArrayList<>()).add(contact);
                });
            }
        }
        var contacts = byOrder.values().stream().flatMap(List::stream).toList();
        if (contacts.size() > FileContent.MOST_CONTACTS) {
            note("", Fault.TOO_MANY);
        }
        return contacts;
    }

    private Optional<Channel> contact(JsonNode written, Place place, String path) {
        if (!(written.path(HsdsProfile.OWN) instanceof ObjectNode own)) {
            note(path + ".tanggap", Fault.REQUIRED);
            return Optional.empty();
        }
        var type = own.path("type").asText();
        var value = written.path(type.equals(ChannelType.ACCOUNT.name()) ? "name" : place.value)
                .asText();
        if (value.length() > FileContent.LONGEST_NAME || own.toString().length() > FileContent.LONGEST * 4) {
            note(path, Fault.TOO_LONG);
            return Optional.empty();
        }
        var tree = own.deepCopy().put("value", value);
        tree.remove("order");
        var contact = ResourceFile.channel(tree).filter(read -> HsdsProfile.place(read.type()) == place);
        if (contact.isEmpty()) {
            note(path, Fault.NOT_A_CONTACT);
        }
        if (!contact.map(EmergencyContacts::allow).orElse(true)) {
            note(path + ".tanggap.emergency", Fault.NOT_AN_EMERGENCY);
        }
        return contact;
    }

    /// What is not there has nothing in it; what is no list is none by another name.
    private JsonNode list(String member) {
        var list = service.path(member);
        if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
            note(member, Fault.NOT_A_LIST);
        }
        return list.isArray() ? list : MissingNode.getInstance();
    }

    private String text(String path, boolean required, int most) {
        var text = service.at(path).asText();
        var column = path.substring(1).replace('/', '.');
        if (required && text.isBlank()) {
            note(column, Fault.REQUIRED);
        } else if (text.length() > most) {
            note(column, Fault.TOO_LONG);
        }
        return text;
    }

    private void note(String column, Fault fault) {
        problems.add(new BadPlace(row, column, fault));
    }
}
