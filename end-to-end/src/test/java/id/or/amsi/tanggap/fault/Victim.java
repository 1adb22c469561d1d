package id.or.amsi.tanggap.fault;

import java.util.List;

/// A part that is killed, and the steps at which it is, in turn. The first two of each are together all there are.
@SuppressWarnings("ImmutableEnumChecker")
enum Victim {
    PRODUCER(Step.ACKNOWLEDGE, Step.SEND, Step.SENT, Step.FORGET),
    CONSUMER(Step.EFFECT, Step.DONE, Step.CONSUME),
    BROKER(Step.SENT, Step.CONSUME, Step.ACKNOWLEDGE, Step.DONE, Step.SEND),
    DATABASE(Step.COMMIT, Step.FORGET, Step.EFFECT);

    private final List<Step> steps;

    Victim(Step... steps) {
        this.steps = List.of(steps);
    }

    Step step(int kill) {
        return steps.get(kill % steps.size());
    }

    /// @param consumer the one whose turn it is
    void kill(Bench bench, OwnService consumer) throws InterruptedException {
        switch (this) {
            case PRODUCER -> bench.producer().kill();
            case CONSUMER -> consumer.kill();
            case BROKER -> bench.console().kill("kafka");
            case DATABASE -> bench.console().kill("postgres");
        }
    }

    /// Returns when it serves again.
    void start(Bench bench, OwnService consumer) {
        switch (this) {
            case PRODUCER -> bench.producer().start();
            case CONSUMER -> consumer.start();
            case BROKER -> bench.console().start("kafka");
            case DATABASE -> bench.console().start("postgres");
        }
    }
}
