package id.or.amsi.tanggap.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ChildProcessTest {
    @TempDir
    Path folder;

    @RepeatedTest(5)
    void aKilledProcessLeavesNothingBehindThatItStartedWhileItDied() throws IOException {
        String mark = "100000." + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
        var process = new ChildProcess("restless", folder.resolve("log"), folder.resolve("pid"));
        process.start(List.of("bash", "-c", "while :; do sleep " + mark + " & wait $!; done"), Map.of(), folder);
        await().until(() -> living(mark) > 0);

        process.kill();

        assertThat(living(mark)).isZero();
    }

    private static long living(String mark) {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        List.of(handle.info().arguments().orElse(new String[0])).contains(mark))
                .count();
    }
}
