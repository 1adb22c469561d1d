package id.or.amsi.tanggap.local.kafka;

import id.or.amsi.tanggap.local.JavaProcess;
import id.or.amsi.tanggap.local.Layout;
import id.or.amsi.tanggap.local.Ports;
import id.or.amsi.tanggap.local.Ports.Door;
import id.or.amsi.tanggap.local.Secrets;
import id.or.amsi.tanggap.local.part.ChildProcess;
import id.or.amsi.tanggap.local.part.Part;
import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.Uuid;

/// A real broker in KRaft mode with SCRAM users, access rights and the topics of `deploy/kafka`.
public final class KafkaPart implements Part {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Layout layout;
    private final KafkaSettings settings;
    private final ChildProcess process;
    private final KafkaAdministration administration;

    public KafkaPart(Layout layout, Ports ports, Secrets secrets) {
        this.layout = layout;
        var admin = secrets.of("kafka.admin.password");
        this.settings = new KafkaSettings(
                layout.data().resolve("kafka"),
                ports.of(Door.KAFKA),
                ports.of(Door.KAFKA_CONTROLLER),
                admin,
                secrets.of("kafka.controller.password"));
        this.process = new ChildProcess(name(), layout.log(name()), layout.pid(name()));
        this.administration =
                new KafkaAdministration(ports.of(Door.KAFKA), admin, user -> secrets.of(user + ".kafka.password"));
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Files.createDirectories(settings.data());
        settings.write();
        if (Files.notExists(settings.data().resolve("meta.properties"))) {
            format();
        }
    }

    private void format() throws IOException, InterruptedException {
        var arguments = settings.home().resolve("format.arguments");
        var log = layout.log("kafka-format");
        try {
            Files.createDirectories(log.getParent());
            settings.writeFormatArguments(arguments, Uuid.randomUuid().toString());
            var command = java().argumentFile(arguments).command();
            var exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new PartFailed("Kafka's storage could not be prepared:\n" + Files.readString(log));
            }
        } finally {
            Files.deleteIfExists(arguments);
        }
    }

    @Override
    public void start() throws IOException, InterruptedException {
        var command =
                java().main("kafka.Kafka", settings.properties().toString()).command();
        process.start(command, Map.of(), settings.home());
        process.await(administration::answers, PATIENCE);
        administration.apply(
                KafkaCatalogue.read(layout.deploy("kafka/topics.yaml"), layout.deploy("kafka/users.yaml")));
    }

    private JavaProcess java() {
        return new JavaProcess()
                .options("-Xms64m", "-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .options("-Djava.util.logging.config.file=" + layout.deploy("kafka/logging.properties"))
                .classPath(List.of(
                        layout.built().resolve("parts/kafka/*"), layout.built().resolve("lib/*")));
    }

    @Override
    public void stop() {
        process.stop(Duration.ofSeconds(20));
    }

    @Override
    public boolean running() {
        return process.running();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void pause() {
        process.pause();
    }

    @Override
    public void resume() {
        process.resume();
    }

    @Override
    public Path log() {
        return process.log();
    }

    @Override
    public List<ProcessHandle> processes() {
        return process.tree();
    }
}
