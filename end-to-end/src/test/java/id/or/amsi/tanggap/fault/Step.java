package id.or.amsi.tanggap.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import id.or.amsi.tanggap.kit.testing.FaultyLine;
import id.or.amsi.tanggap.kit.testing.FaultyLine.Message;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A moment on an event's way at which a part can be killed: the message named here is kept back, then comes the kill.
@SuppressWarnings("ImmutableEnumChecker")
enum Step {
    /// A change is committed with its event, and the writer does not learn it.
    COMMIT((bench, consumer) -> bench.writersToDatabase(), Step::committed),
    /// The relay's message is under way.
    SEND((bench, consumer) -> bench.producer().kafka(), () -> asks(Numbers.PRODUCE)),
    /// The broker has the message, and the relay does not learn it.
    SENT((bench, consumer) -> bench.producer().kafka(), () -> answers(Numbers.PRODUCE)),
    /// The message is committed at the broker, and the relay does not learn it.
    ACKNOWLEDGE((bench, consumer) -> bench.producer().kafka(), () -> answers(Numbers.END_TRANSACTION)),
    /// The outbox has forgotten the event, and the relay does not learn it.
    FORGET((bench, consumer) -> bench.producer().database(), () -> Step::deletedSomething),
    /// Messages are on their way to the consumer.
    CONSUME(
            (bench, consumer) -> consumer.kafka(),
            () -> answers(Numbers.FETCH).and(message -> message.bytes().length > Numbers.MORE_THAN_NOTHING)),
    /// The effect is committed, and the consumer does not learn it.
    EFFECT((bench, consumer) -> consumer.database(), Step::committed),
    /// The consumer is about to say how far it has read.
    DONE((bench, consumer) -> consumer.kafka(), () -> asks(Numbers.COMMIT_OFFSET));

    private final BiFunction<Bench, OwnService, FaultyLine> line;
    private final Supplier<Predicate<Message>> message;

    Step(BiFunction<Bench, OwnService, FaultyLine> line, Supplier<Predicate<Message>> message) {
        this.line = line;
        this.message = message;
    }

    /// @param consumer the one whose turn it is
    FaultyLine.Stop stopAt(Bench bench, OwnService consumer) {
        return line(bench, consumer).stopAt(message.get());
    }

    FaultyLine line(Bench bench, OwnService consumer) {
        return line.apply(bench, consumer);
    }

    private static Predicate<Message> asks(int api) {
        return message -> message.toServer() && message.api() == api;
    }

    private static Predicate<Message> answers(int api) {
        return message -> !message.toServer() && message.api() == api;
    }

    /// PostgreSQL ends every command by its name and how many rows it touched.
    private static boolean deletedSomething(Message message) {
        String text = said(message);
        return text.contains("DELETE ") && !text.contains("DELETE 0");
    }

    /// The end of a transaction that inserted a row: not of one in which somebody only looked for work.
    private static Predicate<Message> committed() {
        Set<Integer> inserting = ConcurrentHashMap.newKeySet();
        return message -> {
            String text = said(message);
            if (text.contains("INSERT 0 1")) {
                inserting.add(message.connection());
            }
            boolean reached = text.contains("COMMIT") && inserting.contains(message.connection());
            if (text.contains(Numbers.IN_NO_TRANSACTION)) {
                inserting.remove(message.connection());
            }
            return reached;
        };
    }

    private static String said(Message message) {
        return message.toServer() ? "" : new String(message.bytes(), ISO_8859_1);
    }

    /// As Kafka numbers them.
    private static final class Numbers {
        static final int PRODUCE = 0;
        static final int FETCH = 1;
        static final int COMMIT_OFFSET = 8;
        static final int END_TRANSACTION = 26;
        static final int MORE_THAN_NOTHING = 400;
        /// PostgreSQL's ReadyForQuery.
        static final String IN_NO_TRANSACTION = "Z\0\0\0\5I";
    }
}
