package id.or.amsi.tanggap.local.part;

import java.io.IOException;

/// Freezes, wakes and ends a process with the system's own `kill`.
record ProcessSignal(ProcessHandle handle) {
    void pause() {
        send("STOP");
    }

    void resume() {
        send("CONT");
    }

    /// Asks for an end now. Java listens to TERM; to PostgreSQL that means "when the last client has left", INT "now".
    void end() {
        resume();
        handle.destroy();
        send("INT");
    }

    private void send(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(handle.pid()))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new PartFailed("Cannot signal process " + handle.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
