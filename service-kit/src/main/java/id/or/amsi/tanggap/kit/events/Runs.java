package id.or.amsi.tanggap.kit.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// Records of one partition that may be handled together: events of one tenant without another's between them. A
/// heartbeat stands alone, and is left out when a later one follows: that one says more.
final class Runs {
    private final List<List<ConsumerRecord<String, String>>> runs = new ArrayList<>();

    private Runs() {}

    static List<List<ConsumerRecord<String, String>>> of(List<ConsumerRecord<String, String>> records) {
        Runs found = new Runs();
        long newest = records.stream()
                .filter(Envelope::isHeartbeat)
                .mapToLong(ConsumerRecord::offset)
                .max()
                .orElse(-1);
        records.stream()
                .filter(record -> record.offset() >= newest || !Envelope.isHeartbeat(record))
                .forEach(found::add);
        return found.runs;
    }

    private void add(ConsumerRecord<String, String> record) {
        if (runs.isEmpty() || !goTogether(runs.getLast().getLast(), record)) {
            runs.add(new ArrayList<>());
        }
        runs.getLast().add(record);
    }

    private static boolean goTogether(ConsumerRecord<String, String> one, ConsumerRecord<String, String> other) {
        byte @Nullable [] tenant = tenant(one);
        return tenant != null && Arrays.equals(tenant, tenant(other));
    }

    private static byte @Nullable [] tenant(ConsumerRecord<String, String> record) {
        Header header = record.headers().lastHeader("ce_tenantid");
        return header == null ? null : header.value();
    }
}
