package id.or.amsi.tanggap.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SortedSetsTest {
    private static final ObjectMapper ALIKE = SortedSets.in(new ObjectMapper());

    record Body(Set<Thread.State> states, List<String> names, Map<String, Integer> counts) {}

    @Test
    void equalBodiesAreWrittenAlikeWhateverTheOrderOfTheirSets() throws JsonProcessingException {
        Body one = new Body(states(Thread.State.NEW, Thread.State.BLOCKED), List.of("b", "a"), counts("x", "y"));
        Body other = new Body(states(Thread.State.BLOCKED, Thread.State.NEW), List.of("b", "a"), counts("y", "x"));

        String written = ALIKE.writeValueAsString(one);

        assertThat(written).isEqualTo(ALIKE.writeValueAsString(other)).contains("\"BLOCKED\",\"NEW\"", "\"b\",\"a\"");
    }

    @Test
    void differentBodiesAreWrittenDifferently() throws JsonProcessingException {
        Body one = new Body(states(Thread.State.NEW), List.of("b", "a"), Map.of());
        Body other = new Body(states(Thread.State.NEW), List.of("a", "b"), Map.of());

        assertThat(ALIKE.writeValueAsString(one)).isNotEqualTo(ALIKE.writeValueAsString(other));
    }

    private static Set<Thread.State> states(Thread.State... states) {
        return new LinkedHashSet<>(Arrays.asList(states));
    }

    private static Map<String, Integer> counts(String... names) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Arrays.stream(names).forEach(name -> counts.put(name, 1));
        return counts;
    }
}
