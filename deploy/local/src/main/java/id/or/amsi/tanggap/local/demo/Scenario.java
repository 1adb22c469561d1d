package id.or.amsi.tanggap.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the demonstration consists of, read from `demonstration.yaml`.
public record Scenario(
        String password,
        String secondFactorSeed,
        Person secretariat,
        Person mentor,
        List<Chapter> chapters,
        List<Outlet> outlets) {

    /// A person of the association.
    public record Person(String name, String email) {}

    /// A chapter by its code.
    public record Chapter(String code, String name) {}

    /// An outlet; `people` is empty for those that are only registered.
    public record Outlet(
            String name,
            String domain,
            String chapter,
            String province,
            String timeZone,
            @Nullable List<OutletPerson> people) {

        /// People in the order in which they are invited, empty when none are named.
        public List<OutletPerson> peopleOrNone() {
            return people == null ? List.of() : people;
        }

        /// Mail address of one of its accounts, e.g. `handler1@kabarbunga.example`.
        public String address(String account) {
            return account + "@" + domain;
        }
    }

    /// Somebody of an outlet with the one role they have.
    public record OutletPerson(String account, String name, String role) {}

    /// Reads the scenario that is shipped with the launcher.
    public static Scenario shipped() {
        try (var yaml = Scenario.class.getResourceAsStream("/demonstration.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(Objects.requireNonNull(yaml), Scenario.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
