package id.or.amsi.tanggap.local.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One running piece of the stack. Every verb returns when its effect can be seen: `start` when the part really serves,
/// `stop` when it is gone. Stopping a stopped part does nothing.
public interface Part {
    /// @return the name a person and the console know it by
    String name();

    /// @return the names of the parts that must serve before this one starts
    Set<String> needs();

    /// Work that needs no other part, such as unpacking; runs at once, beside everything else.
    default void prepare() throws IOException, InterruptedException {}

    void start() throws IOException, InterruptedException;

    void stop();

    boolean running();

    /// Ends the part as a power cut would.
    default void kill() {
        stop();
    }

    /// Freezes the part: its connections stay open and nothing answers.
    default void pause() {
        throw new UnsupportedOperationException(name() + " runs inside the launcher and cannot be paused");
    }

    default void resume() {
        throw new UnsupportedOperationException(name() + " runs inside the launcher and cannot be resumed");
    }

    /// @return where the part writes what happens, or null when it runs inside the launcher
    default @Nullable Path log() {
        return null;
    }

    /// @return the processes whose memory is this part's
    default List<ProcessHandle> processes() {
        return List.of();
    }
}
