package id.or.amsi.tanggap.sop.testing;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import id.or.amsi.tanggap.kit.testing.ToldTenants;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// What the tests of one class share: the association, told to the service as long as it is open.
public final class World implements AutoCloseable {
    private final RunningStack stack = RunningStack.attach();
    private final ToldTenants told = ToldTenants.ofTheStack(stack);
    private final Person secretariat = Newsroom.secretariat(told, stack);

    public Person secretariat() {
        return secretariat;
    }

    /// The secretariat of another association.
    public Person secretariat(UUID tenant) {
        return Newsroom.secretariat(told, stack, tenant);
    }

    /// A new mentor.
    public Person mentor() {
        return mentor(UUID.randomUUID());
    }

    /// A new mentor of the association with this tenant's id.
    public Person mentor(UUID tenant) {
        return Newsroom.mentor(told, stack, tenant);
    }

    public ToldTenants told() {
        return told;
    }

    /// A new outlet.
    public Newsroom newsroom() {
        return Newsroom.open(told, stack);
    }

    /// A new outlet with a draft of its own, nobody appointed.
    public OwnSop adopted() {
        return OwnSop.adopted(secretariat, newsroom());
    }

    /// A draft of an outlet that exists, of the template with this key, nobody appointed.
    public OwnSop adopted(Newsroom newsroom, String key) {
        return OwnSop.adopted(secretariat, newsroom, key);
    }

    /// Does the same thing twice at once.
    public static <T> List<T> twice(Supplier<T> deed) {
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<T>> deeds = IntStream.range(0, 2)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return deed.get();
                    }))
                    .toList();
            start.countDown();
            return deeds.stream().map(World::result).toList();
        }
    }

    @Override
    public void close() {
        told.close();
    }

    private static <T> T result(Future<T> deed) {
        try {
            return deed.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
