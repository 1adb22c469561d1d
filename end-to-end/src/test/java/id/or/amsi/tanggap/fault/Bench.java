package id.or.amsi.tanggap.fault;

import id.or.amsi.tanggap.kit.testing.Console;
import id.or.amsi.tanggap.kit.testing.FaultyLine;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.util.List;
import java.util.stream.Stream;

/// Three services on lines of the suite's own: tenant-service tells of memberships and roles, notification-service
/// makes notices of them, sop-service keeps its copy. The stack's own three rest meanwhile.
///
/// @param consumers in the order in which it is their turn to be killed
record Bench(
        RunningStack stack,
        Console console,
        FaultyLine writersToDatabase,
        OwnService producer,
        List<OwnService> consumers,
        boolean stackHadServices)
        implements AutoCloseable {
    private static final String PRODUCER = "tenant";
    static final String NOTICES = "notification";
    static final String COPIES = "sop";

    static Bench on(RunningStack stack) {
        Console console = new Console(stack);
        Bench bench = new Bench(
                stack,
                console,
                FaultyLine.toPostgres(stack),
                new OwnService(stack, PRODUCER),
                List.of(new OwnService(stack, NOTICES), new OwnService(stack, COPIES)),
                console.isRunning(PRODUCER));
        bench.services().map(OwnService::name).forEach(console::stop);
        bench.services().forEach(OwnService::start);
        return bench;
    }

    private Stream<OwnService> services() {
        return Stream.concat(Stream.of(producer), consumers.stream());
    }

    List<FaultyLine> lines() {
        Stream<FaultyLine> ofServices = services().flatMap(service -> Stream.of(service.database(), service.kafka()));
        return Stream.concat(Stream.of(writersToDatabase), ofServices).toList();
    }

    /// Leaves the stack as it was found: with its own three services or without.
    @Override
    public void close() {
        services().forEach(OwnService::close);
        writersToDatabase.close();
        if (stackHadServices) {
            services().map(OwnService::name).forEach(console::start);
        }
    }
}
