package id.or.amsi.tanggap.incident.emergency;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The emergency numbers of `emergency.yaml`, in its order. They are part of the program, so that they are there when
/// nothing else is.
public final class EmergencyNumbers {
    private static final List<EmergencyNumber> ALL = read();

    private EmergencyNumbers() {}

    public static List<EmergencyNumber> all() {
        return ALL;
    }

    private static List<EmergencyNumber> read() {
        try (InputStream file = EmergencyNumbers.class.getResourceAsStream("/emergency.yaml")) {
            return List.copyOf(YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .build()
                    .readValue(
                            Objects.requireNonNull(file, "emergency.yaml"),
                            new TypeReference<List<EmergencyNumber>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
