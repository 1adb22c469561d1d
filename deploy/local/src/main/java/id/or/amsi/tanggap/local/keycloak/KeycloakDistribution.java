package id.or.amsi.tanggap.local.keycloak;

import id.or.amsi.tanggap.local.JavaProcess;
import id.or.amsi.tanggap.local.Layout;
import id.or.amsi.tanggap.local.part.Archive;
import id.or.amsi.tanggap.local.part.PartFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Keycloak's programs, unpacked and built once for our options and themes and shared by all stacks. Nobody can act as
/// another person on it: impersonation and every kind of token exchange are not in the build.
final class KeycloakDistribution {
    private static final List<String> BUILD = List.of(
            "build",
            "--db=postgres",
            "--health-enabled=true",
            "--features-disabled=impersonation,token-exchange,token-exchange-standard,token-exchange-delegation,"
                    + "identity-assertion-jwt,jwt-authorization-grant,device-flow,ciba,docker,kerberos");
    private static final List<String> BUILDER = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final int HASH_LETTERS = 12;

    private final Layout layout;
    private final Path themes;

    KeycloakDistribution(Layout layout) {
        this.layout = layout;
        this.themes = layout.deploy("keycloak/themes");
    }

    /// @return the folder of a built Keycloak
    Path built() throws IOException {
        var archive = archive();
        var version = archive.getFileName().toString().replace(".tar.gz", "");
        var home = layout.kept().resolve(version + "-" + hash());
        Archive.once(home, () -> {
            Archive.untarGz(archive, home, 1);
            copyThemes(home.resolve("themes"));
            build(home);
        });
        return home;
    }

    /// @return a command of Keycloak's, started without its shell script so that it is one process
    static List<String> command(Path home, List<String> options, List<String> arguments) {
        var java = new JavaProcess()
                .options(options.toArray(String[]::new))
                .options("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"))
                .options("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                .options("-Dpicocli.disable.closures=true", "-Dquarkus-log-max-startup-records=10000")
                .options("-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US")
                .options("--add-opens=java.base/java.util=ALL-UNNAMED")
                .options("--add-opens=java.base/java.util.concurrent=ALL-UNNAMED")
                .options("--add-opens=java.base/java.security=ALL-UNNAMED")
                .options("--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED")
                .options("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory")
                .classPath(List.of(home.resolve("lib/quarkus-run.jar")));
        return java.main("io.quarkus.bootstrap.runner.QuarkusEntryPoint", arguments.toArray(String[]::new))
                .command();
    }

    private void build(Path home) throws IOException {
        var log = layout.log("keycloak-build");
        Files.createDirectories(log.getParent());
        try {
            var exit = new ProcessBuilder(command(home, BUILDER, BUILD))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new PartFailed(
                        "Keycloak could not be built, its words are in " + log + ":\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed("Keycloak's build was interrupted", e);
        }
    }

    private Path archive() throws IOException {
        var parts = layout.built().resolve("parts");
        try (var files = Files.list(parts)) {
            return files.filter(file -> file.getFileName().toString().matches("keycloak-.*\\.tar\\.gz"))
                    .findFirst()
                    .orElseThrow(() -> new PartFailed("No Keycloak in " + parts + ": build first (./tanggap up does)"));
        }
    }

    private void copyThemes(Path target) throws IOException {
        for (var file : themeFiles()) {
            var copy = target.resolve(themes.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private List<Path> themeFiles() throws IOException {
        try (var files = Files.walk(themes)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        }
    }

    private String hash() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.join(" ", BUILD).getBytes(StandardCharsets.UTF_8));
            for (var file : themeFiles()) {
                digest.update(themes.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
