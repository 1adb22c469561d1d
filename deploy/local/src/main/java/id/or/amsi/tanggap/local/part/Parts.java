package id.or.amsi.tanggap.local.part;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/// Starts parts side by side, each as soon as what it needs serves, and stops them the other way round.
public final class Parts {
    /// Stands for a part that is not among those being started: it must serve already.
    private static final CountDownLatch SERVES = new CountDownLatch(0);

    private final Map<String, Part> byName = new LinkedHashMap<>();
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Progress progress;
    private volatile boolean stopping;

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

    /// Starts one part whose needs serve already; a part that runs is left alone.
    public void startOne(Part part) throws InterruptedException {
        if (!part.running()) {
            start(Set.of(part.name()));
        }
    }

    /// Starts the named parts and returns when all of them serve. The first failure is thrown and the other starts are
    /// given up; what runs already stays up until [#stop] is called.
    public void start(Set<String> names) throws InterruptedException {
        var serving = new ConcurrentHashMap<String, CountDownLatch>();
        names.forEach(name -> serving.put(name, new CountDownLatch(1)));
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var starts = new ExecutorCompletionService<String>(threads);
        names.forEach(name -> starts.submit(() -> bringUp(of(name), serving)));
        try {
            for (var i = 0; i < names.size(); i++) {
                starts.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof PartFailed failure ? failure : new PartFailed("A part failed", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private String bringUp(Part part, Map<String, CountDownLatch> serving) throws InterruptedException {
        var begin = System.nanoTime();
        try {
            part.prepare();
            for (var need : part.needs()) {
                serving.getOrDefault(need, SERVES).await();
            }
            begin(part);
        } catch (IOException | RuntimeException e) {
            throw told(part, e instanceof PartFailed known ? known : new PartFailed(part.name() + " failed", e));
        }
        progress.ready(part.name(), Duration.ofNanos(System.nanoTime() - begin));
        serving.getOrDefault(part.name(), SERVES).countDown();
        return part.name();
    }

    private void begin(Part part) throws IOException, InterruptedException {
        if (stopping) {
            throw new InterruptedException();
        }
        begun.add(part.name());
        part.start();
    }

    /// A part that fails because the stack is being given up is no news.
    private PartFailed told(Part part, PartFailed failure) {
        if (!stopping && !Thread.currentThread().isInterrupted()) {
            progress.failed(part, failure);
        }
        return failure;
    }

    /// Stops everything that was ever begun: first what nobody needs any more.
    public void stop() {
        stopping = true;
        var running = new ArrayList<>(
                all().stream().filter(part -> begun.contains(part.name())).toList());
        while (!running.isEmpty()) {
            var free = running.stream()
                    .filter(part ->
                            running.stream().noneMatch(other -> other.needs().contains(part.name())))
                    .toList();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                free.forEach(part -> threads.execute(part::stop));
            }
            running.removeAll(free);
        }
    }

    /// @return whether the stack is being stopped, so that a part that ends is no news
    public boolean stopping() {
        return stopping;
    }

    /// Told what happens while parts start.
    public interface Progress {
        void ready(String part, Duration took);

        void failed(Part part, PartFailed failure);
    }
}
