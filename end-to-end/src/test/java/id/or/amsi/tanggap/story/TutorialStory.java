package id.or.amsi.tanggap.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.or.amsi.tanggap.kit.testing.RunningStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever follows `docs/tutorial` line by line has a published SOP at the end: its commands are run as they are
/// printed, only for another outlet, at the address of the stack that runs.
class TutorialStory {
    private static final String PAGE = "docs/tutorial/dari-templat-ke-sop-terbit.md";
    private static final List<String> ACCOUNTS = List.of("admin", "director", "editor", "staff1");
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    /// What the tutorial's functions print behind each answer.
    private static final Pattern STATUS = Pattern.compile("}(\\d{3})$", Pattern.MULTILINE);

    private final World world = World.running();
    private final NewOutlet outlet =
            NewOutlet.registered(world).withFounders().withHandlers().active().withThirdHandler();

    @TempDir
    Path folder;

    @Test
    void whoeverFollowsTheTutorialHasAPublishedSop() throws IOException, InterruptedException {
        world.console.awayFromMidnight(ZoneId.of(NewOutlet.ZONE));
        world.sops.publishTemplates(World.SECRETARIAT);
        outlet.member("editor", "EDITOR");
        outlet.member("staff1", "STAFF");
        signedInWithoutWaiting();

        var said = run(commands());

        assertThat(STATUS.matcher(said).results().map(found -> found.group(1)))
                .as(said)
                .containsExactly(
                        "201", "200", "200", "200", "200", "200", "200", "200", "200", "200", "422", "200", "201",
                        "200", "200", "200", "200", "200", "200");
        assertThat(said)
                .contains("\"rule\":\"function-unfilled\"", "{\"blocking\":0,\"items\":[]}", "The seal holds.")
                .contains("\"state\":\"PUBLISHED\"", "200 application/pdf")
                .doesNotContain("command not found", "No such file");
        assertThat(folder.resolve("sop-hoaks.pdf")).isNotEmptyFile();
    }

    /// The start script, with tokens that are there already: a machine of many tests takes its time to fetch one.
    private void signedInWithoutWaiting() throws IOException {
        var tokens = Files.createDirectory(folder.resolve("tokens"));
        for (var account : ACCOUNTS) {
            Files.writeString(tokens.resolve(outlet.address(account)), world.token(outlet.address(account), null));
        }
        var script = Files.writeString(folder.resolve("tanggap"), """
                #!/usr/bin/env bash
                case $1 in
                    token) cat "tokens/$2" ;;
                    *) exec '%s/tanggap' "$1" "$PWD/$2" ;;
                esac
                """.formatted(RunningStack.root()));
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private String commands() throws IOException {
        var today = LocalDate.ofInstant(world.console.now(), ZoneId.of(NewOutlet.ZONE));
        return "set -u\ndate() { echo %s; }\n".formatted(today)
                + BLOCK.matcher(Files.readString(RunningStack.root().resolve(PAGE)))
                        .results()
                        .map((MatchResult block) -> block.group(1))
                        .collect(Collectors.joining("\n"))
                        .replace("kabarbunga.example", outlet.domain)
                        .replace("http://localhost:8080", world.gateway.toString());
    }

    private String run(String commands) throws IOException, InterruptedException {
        var bash = new ProcessBuilder("bash")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (var in = bash.outputWriter(UTF_8)) {
            in.write(commands);
        }
        var said = new String(bash.getInputStream().readAllBytes(), UTF_8);
        assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said;
    }
}
