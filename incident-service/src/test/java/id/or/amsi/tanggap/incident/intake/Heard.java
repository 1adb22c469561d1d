package id.or.amsi.tanggap.incident.intake;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;

/// Everything that is logged while it listens, causes included.
final class Heard extends Handler {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getMessage());
        if (line.getParameters() != null) {
            for (Object value : line.getParameters()) {
                lines.add(String.valueOf(value));
            }
        }
        for (Throwable cause = line.getThrown(); cause != null; cause = cause.getCause()) {
            lines.add(cause.toString());
        }
    }

    String text() {
        return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
