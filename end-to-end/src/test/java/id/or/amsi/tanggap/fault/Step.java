package id.or.amsi.tanggap.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.or.amsi.tanggap.kit.testing.FaultyLine;
import id.or.amsi.tanggap.kit.testing.FaultyLine.Message;
import java.util.function.Function;
import java.util.function.Predicate;

/// A moment on an event's way at which a part can be killed: the message named here is kept back, then comes the kill.
@SuppressWarnings("ImmutableEnumChecker")
enum Step {
    /// A change is committed with its event, and the writer does not learn it.
    COMMIT(Bench::writersToDatabase, says("COMMIT")),
    /// The relay's message is under way.
    SEND(Bench::producerToKafka, asks(Numbers.PRODUCE)),
    /// The broker has the message, and the relay does not learn it.
    SENT(Bench::producerToKafka, answers(Numbers.PRODUCE)),
    /// The message is committed at the broker, and the relay does not learn it.
    ACKNOWLEDGE(Bench::producerToKafka, answers(Numbers.END_TRANSACTION)),
    /// The outbox has forgotten the event, and the relay does not learn it.
    FORGET(Bench::producerToDatabase, says("DELETE ")),
    /// Messages are on their way to the consumer.
    CONSUME(
            Bench::consumerToKafka,
            answers(Numbers.FETCH).and(message -> message.bytes().length > Numbers.MORE_THAN_NOTHING)),
    /// The effect is committed, and the consumer does not learn it.
    EFFECT(Bench::consumerToDatabase, says("COMMIT")),
    /// The consumer is about to say how far it has read.
    DONE(Bench::consumerToKafka, asks(Numbers.COMMIT_OFFSET));

    private final Function<Bench, FaultyLine> line;
    private final Predicate<Message> message;

    Step(Function<Bench, FaultyLine> line, Predicate<Message> message) {
        this.line = line;
        this.message = message;
    }

    FaultyLine.Stop stopAt(Bench bench) {
        return line(bench).stopAt(message);
    }

    FaultyLine line(Bench bench) {
        return line.apply(bench);
    }

    private static Predicate<Message> asks(int api) {
        return message -> message.toServer() && message.api() == api;
    }

    private static Predicate<Message> answers(int api) {
        return message -> !message.toServer() && message.api() == api;
    }

    /// PostgreSQL ends every command by its name.
    private static Predicate<Message> says(String command) {
        return message -> !message.toServer() && new String(message.bytes(), US_ASCII).contains(command);
    }

    /// As Kafka numbers them.
    private static final class Numbers {
        static final int PRODUCE = 0;
        static final int FETCH = 1;
        static final int COMMIT_OFFSET = 8;
        static final int END_TRANSACTION = 26;
        static final int MORE_THAN_NOTHING = 400;
    }
}
