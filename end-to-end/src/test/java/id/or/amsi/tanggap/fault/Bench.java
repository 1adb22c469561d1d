package id.or.amsi.tanggap.fault;

import id.or.amsi.tanggap.kit.testing.Console;
import id.or.amsi.tanggap.kit.testing.FaultyLine;
import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.util.List;

/// Two services on lines of the suite's own: tenant-service tells of memberships, sop-service keeps its copy of them.
/// The stack's own two rest meanwhile.
record Bench(
        RunningStack stack,
        Console console,
        FaultyLine writersToDatabase,
        FaultyLine producerToDatabase,
        FaultyLine producerToKafka,
        FaultyLine consumerToDatabase,
        FaultyLine consumerToKafka,
        OwnService producer,
        OwnService consumer,
        boolean stackHadServices)
        implements AutoCloseable {
    static final String PRODUCER = "tenant";
    static final String CONSUMER = "sop";

    static Bench on(RunningStack stack) {
        FaultyLine producerToDatabase = FaultyLine.toPostgres(stack);
        FaultyLine producerToKafka = FaultyLine.toKafka(stack);
        FaultyLine consumerToDatabase = FaultyLine.toPostgres(stack);
        FaultyLine consumerToKafka = FaultyLine.toKafka(stack);
        Console console = new Console(stack);
        Bench bench = new Bench(
                stack,
                console,
                FaultyLine.toPostgres(stack),
                producerToDatabase,
                producerToKafka,
                consumerToDatabase,
                consumerToKafka,
                new OwnService(stack, PRODUCER, producerToDatabase, producerToKafka),
                new OwnService(stack, CONSUMER, consumerToDatabase, consumerToKafka),
                console.isRunning(PRODUCER));
        console.stop(PRODUCER);
        console.stop(CONSUMER);
        bench.producer.start();
        bench.consumer.start();
        return bench;
    }

    List<FaultyLine> lines() {
        return List.of(writersToDatabase, producerToDatabase, producerToKafka, consumerToDatabase, consumerToKafka);
    }

    /// Leaves the stack as it was found: with its own two services or without.
    @Override
    public void close() {
        producer.close();
        consumer.close();
        lines().forEach(FaultyLine::close);
        if (stackHadServices) {
            console.start(PRODUCER);
            console.start(CONSUMER);
        }
    }
}
