package id.or.amsi.tanggap.local.part;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// Starts parts side by side, each as soon as what it needs serves, and stops them the other way round.
public final class Parts {
    private final Map<String, Part> byName = new LinkedHashMap<>();
    private final Set<Part> begun = ConcurrentHashMap.newKeySet();
    private final Progress progress;
    private volatile boolean stopping;
    private volatile boolean givingUp;

    public Parts(Collection<Part> parts, Progress progress) {
        parts.forEach(part -> byName.put(part.name(), part));
        this.progress = progress;
    }

    public Collection<Part> all() {
        return List.copyOf(byName.values());
    }

    /// @throws PartFailed when there is no such part
    public Part of(String name) {
        var part = byName.get(name);
        if (part == null) {
            throw new PartFailed(
                    "There is no part \"" + name + "\"; the parts are " + String.join(", ", byName.keySet()));
        }
        return part;
    }

    /// Starts the named parts and returns when all of them serve. The first failure is thrown; what was started stays
    /// up until [#stop] is called.
    public void start(Set<String> names) throws InterruptedException {
        givingUp = false;
        var serving = new LinkedHashMap<String, CompletableFuture<Void>>();
        names.forEach(name -> serving.put(name, new CompletableFuture<>()));
        var threads = names.stream()
                .map(name -> Thread.ofVirtual().name("start-" + name).start(() -> bringUp(of(name), serving)))
                .toList();
        try {
            firstFailureOf(serving.values());
        } catch (ExecutionException e) {
            givingUp = true;
            threads.forEach(Thread::interrupt);
            for (var thread : threads) {
                thread.join(Duration.ofSeconds(5));
            }
            throw e.getCause() instanceof PartFailed failure ? failure : new PartFailed("A part failed", e.getCause());
        }
    }

    /// Starts one part whose needs serve already; a part that runs is left alone.
    public void startOne(Part part) throws InterruptedException {
        if (!part.running()) {
            start(Set.of(part.name()));
        }
    }

    private static void firstFailureOf(Collection<CompletableFuture<Void>> serving)
            throws InterruptedException, ExecutionException {
        var failed = new CompletableFuture<Void>();
        serving.forEach(one -> one.whenComplete((done, failure) -> {
            if (failure != null) {
                failed.completeExceptionally(failure);
            }
        }));
        CompletableFuture.allOf(serving.toArray(CompletableFuture[]::new)).thenAccept(failed::complete);
        failed.get();
    }

    private void bringUp(Part part, Map<String, CompletableFuture<Void>> serving) {
        var mine = serving.get(part.name());
        var begin = System.nanoTime();
        try {
            part.prepare();
            for (var need : part.needs()) {
                if (serving.get(need) instanceof CompletableFuture<Void> other) {
                    other.get();
                }
            }
            begin(part);
            progress.ready(part.name(), Duration.ofNanos(System.nanoTime() - begin));
            complete(mine);
        } catch (ExecutionException e) {
            fail(mine, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            fail(mine, new PartFailed(part.name() + " was not started, because another part failed"));
        } catch (IOException | RuntimeException e) {
            var failure = e instanceof PartFailed known ? known : new PartFailed(part.name() + " failed", e);
            if (!stopping && !givingUp) {
                progress.failed(part, failure);
            }
            fail(mine, failure);
        }
    }

    private void begin(Part part) throws IOException, InterruptedException {
        if (stopping) {
            throw new InterruptedException();
        }
        begun.add(part);
        part.start();
    }

    private static void complete(@Nullable CompletableFuture<Void> future) {
        if (future != null) {
            future.complete(null);
        }
    }

    private static void fail(@Nullable CompletableFuture<Void> future, Throwable failure) {
        if (future != null) {
            future.completeExceptionally(failure);
        }
    }

    /// Stops everything that was ever begun: first what nobody needs any more.
    public void stop() {
        stopping = true;
        var running = new ArrayList<>(all().stream().filter(begun::contains).toList());
        while (!running.isEmpty()) {
            var free = running.stream()
                    .filter(part ->
                            running.stream().noneMatch(other -> other.needs().contains(part.name())))
                    .toList();
            free.stream()
                    .map(part -> Thread.ofVirtual().start(part::stop))
                    .toList()
                    .forEach(Parts::join);
            running.removeAll(free);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    /// Told what happens while parts start.
    public interface Progress {
        void ready(String part, Duration took);

        void failed(Part part, PartFailed failure);
    }
}
