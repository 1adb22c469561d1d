package id.or.amsi.tanggap.notification.exchange;

import static id.or.amsi.tanggap.notification.exchange.Services.contact;
import static id.or.amsi.tanggap.notification.exchange.Services.one;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.or.amsi.tanggap.notification.exchange.FileContent.Entry;
import id.or.amsi.tanggap.notification.resource.HelpResource;
import id.or.amsi.tanggap.notification.resource.ResourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HsdsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HelpResource SERVICE = one(contact("021-1"), contact("021-2"));

    @Property(tries = 400)
    void fileLosesNothing(@ForAll("services") HelpResource service) throws IOException {
        var written = JSON.readTree(HsdsWriter.write(List.of(service), TODAY).toString());

        var read = HsdsReader.read(written);

        assertThat(read.problems()).isEmpty();
        assertThat(read.entries()).containsExactly(new Entry(1, service, Revision.of(service)));
    }

    @Test
    void allThatIsShippedComesBack() {
        var read = HsdsReader.read(HsdsWriter.write(ResourceFile.shipped(), TODAY));

        assertThat(read.problems()).isEmpty();
        assertThat(read.entries()).extracting(Entry::resource).isEqualTo(ResourceFile.shipped());
    }

    /// What the specification demands of a service, and what our page says of the profile.
    @Test
    void writtenFilesKeepToTheSpecification() {
        var page = HsdsWriter.write(ResourceFile.shipped(), TODAY);

        assertThat(page.path("version").asText()).isEqualTo("3.0");
        assertThat(page.path("total_items").asInt())
                .isEqualTo(page.path("contents").size());
        for (var service : page.path("contents")) {
            assertThat(service.path("status").asText()).isEqualTo("active");
            assertThat(service.path("name").asText()).isNotBlank();
            assertThat(service.at("/organization/name").asText()).isNotBlank();
            requireIds(service);
            service.path("phones")
                    .forEach(phone -> assertThat(phone.path("number").asText()).isNotBlank());
            service.path("schedules").forEach(schedule -> {
                assertThat(schedule.path("freq").asText()).isEqualTo("WEEKLY");
                assertThat(schedule.path("timezone").isNumber()).isTrue();
            });
        }
    }

    @Test
    void whollyCheckedServiceIsAssured() {
        var checked =
                SERVICE.withChannels(channel -> channel.with(channel.check().verified(TODAY, "somebody")));

        assertThat(first(checked).path("assured_date").asText()).isEqualTo("2026-11-23");
        assertThat(first(SERVICE).has("assured_date")).isFalse();
    }

    @Test
    void everyFaultIsNamedWithServiceAndPath() {
        assertThat(problems(service -> service.put("name", "")))
                .containsExactly(new BadPlace(1, "name", Fault.REQUIRED));
        assertThat(problems(service -> service.remove("tanggap")))
                .contains(new BadPlace(1, "tanggap.id", Fault.REQUIRED));
        assertThat(problems(service -> phone(service, 1).put("number", "")))
                .containsExactly(new BadPlace(1, "phones[1]", Fault.NOT_A_CONTACT));
        assertThat(problems(service -> phone(service, 1).put("number", "021-1")))
                .containsExactly(new BadPlace(1, "phones[1]", Fault.TWICE));
        assertThat(problems(service -> phone(service, 0).remove("tanggap")))
                .containsExactly(new BadPlace(1, "phones[0].tanggap", Fault.REQUIRED));
        assertThat(problems(service -> phone(service, 0).put("number", "1".repeat(201))))
                .containsExactly(new BadPlace(1, "phones[0]", Fault.TOO_LONG));
        assertThat(problems(service -> ((ObjectNode) phone(service, 0).path("tanggap")).put("type", "WEB")))
                .containsExactly(new BadPlace(1, "phones[0]", Fault.NOT_A_CONTACT));
        assertThat(problems(service -> ((ObjectNode) service.at("/attributes/0")).put("value", "HUKUM")))
                .containsExactly(new BadPlace(1, "", Fault.NOT_A_SERVICE));
        assertThat(problems(service -> ((ObjectNode) phone(service, 0).path("tanggap")).put("emergency", true)))
                .containsExactly(new BadPlace(1, "phones[0].tanggap.emergency", Fault.NOT_AN_EMERGENCY));
        assertThat(problems(
                        service -> ((ObjectNode) phone(service, 0).at("/tanggap/hours")).put("zone", "Asia/Singapore")))
                .containsExactly(new BadPlace(1, "phones[0]", Fault.NOT_A_CONTACT));
        assertThat(problems(service -> service.put("fees_description", "gratis")))
                .containsExactly(new BadPlace(1, "tanggap.en.fees_description", Fault.BOTH_LANGUAGES));
    }

    @Test
    void objectWhereAListIsDueIsAFault() {
        for (var list : List.of("phones", "contacts", "additional_urls", "attributes", "service_areas", "languages")) {
            assertThat(problems(service -> service.putObject(list).put("number", "021-1")))
                    .as(list)
                    .contains(new BadPlace(1, list, Fault.NOT_A_LIST));
            assertThat(problems(service -> service.putNull(list))).as(list).isEmpty();
        }
    }

    @Test
    void whatIsNotOfTheProfileIsRefused() throws IOException {
        for (var text : List.of("null", "[]", "3", "{}", "{\"contents\": []}", "{\"contents\": {}}")) {
            assertThat(HsdsReader.read(JSON.readTree(text)).problems())
                    .as(text)
                    .containsExactly(new BadPlace(0, "profile", Fault.OTHER_PROFILE));
        }
        var page = HsdsWriter.write(List.of(SERVICE), TODAY);
        var contents = (ArrayNode) page.path("contents");
        contents.add("service").addNull().add(contents.get(0).deepCopy());
        assertThat(HsdsReader.read(page).problems())
                .contains(
                        new BadPlace(2, "name", Fault.REQUIRED),
                        new BadPlace(3, "name", Fault.REQUIRED),
                        new BadPlace(4, "tanggap.id", Fault.TWICE));
        for (var n = 0; n <= FileContent.MOST_SERVICES; n++) {
            contents.addNull();
        }
        assertThat(HsdsReader.read(page).problems()).extracting(BadPlace::fault).containsExactly(Fault.TOO_MANY);
    }

    /// For a check by hand against the specification's own schemas, which are not part of this project.
    @Test
    void shippedServicesLieInTheBuildFolderAsHsds() throws IOException {
        var file = Files.createDirectories(Path.of("target")).resolve("hsds.json");

        var services = Stream.concat(ResourceFile.shipped().stream(), Stream.of(Services.withHours(TODAY)))
                .toList();
        Files.writeString(file, HsdsWriter.write(services, TODAY).toPrettyString());

        assertThat(file).isNotEmptyFile();
    }

    /// Every object but those of the profile has a UUID.
    private static void requireIds(JsonNode object) {
        assertThat(UUID.fromString(object.path("id").asText())).isNotNull();
        object.properties().stream()
                .filter(member -> !member.getKey().equals(HsdsProfile.OWN))
                .forEach(member -> {
                    if (member.getValue().isObject()) {
                        requireIds(member.getValue());
                    }
                    member.getValue().forEach(each -> {
                        if (member.getValue().isArray()) {
                            requireIds(each);
                        }
                    });
                });
    }

    private static ObjectNode first(HelpResource service) {
        return (ObjectNode) HsdsWriter.write(List.of(service), TODAY).at("/contents/0");
    }

    private static ObjectNode phone(ObjectNode service, int index) {
        return (ObjectNode) service.at("/phones/" + index);
    }

    private static List<BadPlace> problems(Consumer<ObjectNode> change) {
        var page = HsdsWriter.write(List.of(SERVICE), TODAY);
        change.accept((ObjectNode) page.at("/contents/0"));
        return HsdsReader.read(page).problems();
    }

    @Provide
    Arbitrary<HelpResource> services() {
        return Services.any();
    }
}
