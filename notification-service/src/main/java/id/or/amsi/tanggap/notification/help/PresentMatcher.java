package id.or.amsi.tanggap.notification.help;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// The matcher that reads pleas in this process at present: what is shipped, and over it a version of the
/// association's vocabulary. It changes as a whole, between two readings; whoever reads waits for
/// nothing.
@Startup
@Singleton
public class PresentMatcher {
    private final HelpMatcher shipped;
    private volatile Taken taken;

    private record Taken(long version, HelpMatcher matcher) {}

    @Inject
    public PresentMatcher() {
        this(HelpMatcher.trained());
    }

    public PresentMatcher(HelpMatcher shipped) {
        this.shipped = shipped;
        this.taken = new Taken(0, shipped);
    }

    public HelpMatcher get() {
        return taken.matcher();
    }

    /// As the program brings it along.
    public HelpMatcher shipped() {
        return shipped;
    }

    /// Of the vocabulary; 0 for what is shipped.
    public long version() {
        return taken.version();
    }

    public void take(long version, HelpMatcher matcher) {
        taken = new Taken(version, matcher);
    }
}
